// Which part of the page is shown: the one that the address names.
(function () {
  "use strict";
  var names = ["configuration", "diagnosis", "operations", "links", "crypto", "log"];
  // On the sandbox alone.
  if (idcas.at("start")) { names.unshift("start"); }
  function show(moved) {
    var parts = location.hash.replace("#", "").split("/"), wanted = parts[0];
    if (names.indexOf(wanted) < 0) { wanted = names[0]; }
    idcas.each(names, function (name) {
      if (name !== wanted) { idcas.at(name).setAttribute("hidden", "hidden"); } else { idcas.at(name).removeAttribute("hidden"); }
    });
    idcas.each(document.querySelectorAll("#tabs a"), function (link) {
      if (link.getAttribute("href") === "#" + wanted) { link.setAttribute("aria-current", "page"); } else { link.removeAttribute("aria-current"); }
    });
    idcas.tell("");
    window.scrollTo(0, 0);
    idcas.showing = wanted;
    if (idcas.shows[wanted]) { idcas.shows[wanted](parts[1]); }
    if (moved) { idcas.at(wanted + "-title").focus(); }
  }
  window.onhashchange = function () { show(true); };
  show(false);
}());
