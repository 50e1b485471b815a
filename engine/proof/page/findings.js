// What was found, and the way to where it stands.

function shownFindings() {
  return findings.filter(finding => state.severities.has(finding.severity));
}

function severityWord(severity) {
  return severity === 'error' ? say('Error') : say('Warning');
}

function whereOf(finding) {
  const seen = finding.at.length ? pageName(finding.at[0][0]) : say('On no page');
  return finding.place ? `${finding.place} · ${seen}` : seen;
}

function makeHint({text, place}) {
  return make('p', {class: 'hint'}, place ? told(text) + marksOf(` (${place})`, `（${place}）`) : told(text));
}

function makeFinding(finding) {
  const button = make('button', {type: 'button', 'data-finding': finding.number,
    'aria-current': finding.number === state.finding ? 'true' : undefined,
    onclick: () => showFinding(finding.number)},
    make('span', {class: 'severity'}, severityWord(finding.severity)), ' ',
    make('span', {class: 'message'}, told(finding.message)),
    make('span', {class: 'where'}, whereOf(finding)));
  const line = finding.line ? [make('pre', {tabindex: '0', 'aria-label': say('The source there')}, finding.line)] : [];
  return make('li', {class: finding.severity}, button, ...line, ...finding.hints.map(makeHint),
    make('p', {class: 'code'}, finding.code));
}

/** Goes to a finding and marks its place. */
function showFinding(number) {
  state.finding = number;
  const {at, message} = findings[number];
  showFindings();
  drawOverlaysAgain();
  if (at.length) goToMark(at[0][0], '.marker.chosen');
  find('told').textContent = told(message);
  find('finding-list').querySelector(`button[data-finding="${number}"]`)?.focus({preventScroll: true});
}

/** The next finding that is shown, or the one before. */
function stepFinding(by) {
  const shown = shownFindings();
  if (!shown.length) return;
  const at = shown.findIndex(finding => finding.number === state.finding);
  const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
  showFinding(shown[next].number);
}

function toggleSeverity(severity) {
  if (!state.severities.delete(severity)) state.severities.add(severity);
  showFindings();
  drawOverlaysAgain();
  find('severities').querySelector(`[data-severity="${severity}"]`).focus();
}

function showFindings() {
  const count = severity => findings.filter(finding => finding.severity === severity).length;
  find('severities').replaceChildren(...['error', 'warning'].map(severity =>
    toggle(severity === 'error' ? say('Errors: %1', count(severity)) : say('Warnings: %1', count(severity)),
      state.severities.has(severity), () => toggleSeverity(severity), {'data-severity': severity})));
  find('severities').hidden = !findings.length;
  find('finding-count').textContent = findings.length ? '' : say('Nothing was found.');
  find('finding-list').replaceChildren(...shownFindings().map(makeFinding));
}
