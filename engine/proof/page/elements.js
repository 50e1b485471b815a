// Elements, made without ever reading text as HTML.

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter(child => child !== undefined && child !== ''));
  return element;
}

/** An element of HTML: `make('p', {lang: 'zh'}, 'text', child)`. */
function make(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** An element of SVG. */
function draw(name, attributes = {}, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

function find(id) {
  return document.getElementById(id);
}

/** Makes what is in an element anew; whoever was on something of it that has an id stays on it. */
function makeAnew(element, ...children) {
  const id = element.contains(document.activeElement) ? document.activeElement.id : '';
  element.replaceChildren(...children);
  if (id) find(id)?.focus({preventScroll: true});
}

/** A button that is pressed or is not. */
function toggle(words, pressed, press, attributes = {}) {
  return make('button', {type: 'button', 'aria-pressed': String(pressed), onclick: press, ...attributes}, words);
}

/** A table with a head; cells of the columns after `texts` are figures. */
function table(caption, heads, rows, texts = 1) {
  const cell = (name, text, column) =>
    make(name, {scope: name === 'th' ? 'col' : undefined, class: column < texts ? undefined : 'figure'}, text);
  return make('div', {}, make('h3', {}, caption), make('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': caption},
    make('table', {},
      make('thead', {}, make('tr', {}, ...heads.map((head, column) => cell('th', head, column)))),
      make('tbody', {}, ...rows.map(row => make('tr', {}, ...row.map((text, column) => cell('td', String(text), column))))))));
}
