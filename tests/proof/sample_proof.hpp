#pragma once

#include <string>

#include "pdf/sample_document.hpp"
#include "proof/draw_pages.hpp"
#include "proof/proof.hpp"

namespace stonehand
{

/// Two pages with a heading, a paragraph, a field and a figure of a drawing; the sources of the first two.
class SampleProof
{
  public:
    SampleProof() : fonts(sample_fonts({"EB Garamond"})), sample(fonts)
    {
        file = sources.add("editions/sample/edition.xml",
                           "<essay>\n<title>One</title>\n<p>Two &amp; three</p>\n");
        const ElementId heading = sample.add_element(Role::H1), text = sample.add_element(Role::P);
        sample.document.structure[heading].span = {file, 8, 26};
        sample.document.structure[text].span = {file, 27, 49};
        sample.add_page();
        sample.latin("One", heading, 40).span = {file, 15, 18};
        sample.latin("Two & three", text, 60).span = {file, 30, 45};
        PathMark field{
            {{}, {Length::millimetres(20), Length::millimetres(10)}}, Paint{ColourId{1}}, {}, {}, {}};
        sample.document.pages.back().marks.push_back({field, {}, {}});
        sample.add_page();
        sample.latin("over the page", text, 40).span = {file, 45, 49};
        layout.masters.push_back(master());
        for (Page& page : sample.document.pages) page.master = "text";
    }

    ProofPages drawn(unsigned threads = 1) const
    {
        return draw_pages({sample.document, {}, layout, fonts, sources}, threads);
    }

    Proof proof(unsigned threads = 1) const
    {
        Proof proof;
        proof.edition = "sample";
        proof.verdict = say("All may be sent: nothing was found.");
        proof.pages = std::make_shared<const ProofPages>(drawn(threads));
        return proof;
    }

    FontLibrary fonts;
    SampleDocument sample;
    Sources sources;
    Layout layout;
    FileId file{};

  private:
    static Master master()
    {
        Master made;
        made.name = "text";
        made.trim = {Length::millimetres(148), Length::millimetres(210)};
        made.grid = Length::points(14);
        made.first_baseline = Length::points(54);
        made.lines = 30;
        made.frame_start = Length::points(40);
        made.frame_width = Length::points(300);
        return made;
    }
};

} // namespace stonehand
