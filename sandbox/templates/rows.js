<script>
(function () {
  var list = document.getElementById("exams"), filter = document.getElementById("filter");
  var rows = list.querySelectorAll("[data-accession]");
  // The whole row opens what its link opens, unless text in it is being selected.
  list.addEventListener("click", function (event) {
    var node = event.target;
    while (node && node !== list && !node.getAttribute("data-accession")) {
      if (node.nodeName === "A") { return; }
      node = node.parentNode;
    }
    if (!node || node === list || String(window.getSelection())) { return; }
    var link = node.querySelector("a");
    if (link) { link.click(); }
  });
  if (!filter) { return; }
  filter.addEventListener("input", function () {
    var wanted = filter.value.replace(/^\s+|\s+$/g, "").toLowerCase(), shown = 0;
    for (var i = 0; i < rows.length; i += 1) {
      if (rows[i].textContent.toLowerCase().indexOf(wanted) < 0) {
        rows[i].setAttribute("hidden", "hidden");
      } else {
        rows[i].removeAttribute("hidden");
        shown += 1;
      }
    }
    document.getElementById("count").textContent = wanted ? shown + " / " + rows.length : "";
  });
})();
</script>
