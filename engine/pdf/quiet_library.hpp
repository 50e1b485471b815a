#pragma once

namespace stonehand
{

/// Stops PoDoFo from printing: a switch of the whole process, for `main` to set once before any thread.
void quiet_pdf_library();

} // namespace stonehand
