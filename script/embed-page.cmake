# Makes a source of the files of engine/proof/page, as they stand: cmake -DFOLDER=… -DINTO=… -P script/embed-page.cmake
# The script's files are one, in this order; a file of 64 kB is more than a literal may be long everywhere.
set(scripts data elements marks overlays sheets reading rows navigate thumbnails findings changes tables controls start)

set(js "")
foreach(name IN LISTS scripts)
    file(READ ${FOLDER}/${name}.js part)
    string(APPEND js "${part}")
endforeach()
file(READ ${FOLDER}/proof.html html)
file(READ ${FOLDER}/proof.css css)
# What is added where the page is served.
set(live_js "")
foreach(name follow live)
    file(READ ${FOLDER}/${name}.js part)
    string(APPEND live_js "${part}")
endforeach()
file(READ ${FOLDER}/live.css live_css)

set(source "#include \"proof/page_source.hpp\"\n\nnamespace stonehand\n{\n\n")
foreach(kind html css js)
    string(APPEND source "const std::string_view proof_${kind} = R\"stonehand(${${kind}})stonehand\";\n")
endforeach()
foreach(kind css js)
    string(APPEND source "const std::string_view live_${kind} = R\"stonehand(${live_${kind}})stonehand\";\n")
endforeach()
string(APPEND source "\n} // namespace stonehand\n")
file(WRITE ${INTO} "${source}")
