#include "citation/publication.hpp"

#include <catch2/catch.hpp>

using namespace recital;

TEST_CASE("sales numbers of a text") {
  struct Row {
    std::string text, names;  // joined by "; ", "?" for a number that can't be read
  };
  const std::vector<Row> rows = {
      {"(United Nations publication, Sales No. E.93.I.8), resolution 1, annex I.", "Sales No. E.93.I.8"},
      {"(United Nations publication, Sales No. E.94.XI.5). 12 A/58/124, sect. II.A.", "Sales No. E.94.XI.5"},
      {"Sales No.: E.73.II.A.14 and corrigendum), chap. II", "Sales No. E.73.II.A.14"},
      {"Sales No.: 64.I.6), p. 17", "Sales No. 64.I.6"},
      {"Sales No. 1956.IV.4, annex I.A", "Sales No. 1956.IV.4"},
      {"Sales Nos. E.73.II.A.2 and E.73.II.A.3.", "Sales No. E.73.II.A.2; Sales No. E.73.II.A.3"},
      {"Sales Nos. E.73.II.A.2, E.73.II.A.3, and E.73.II.A.4",
       "Sales No. E.73.II.A.2; Sales No. E.73.II.A.3; Sales No. E.73.II.A.4"},
      {"Sales No. E.73.II.A.6, and document E/5268/Corr.1.", "Sales No. E.73.II.A.6"},
      {"Sales No. E.94.XI.5. A second sentence", "Sales No. E.94.XI.5"},
      // What scans make of them.
      {"Sales No. E.94.X1.5", "Sales No. E.94.XI.5"},
      {"Sales No. E.87.1.18), chap. I", "Sales No. E.87.I.18"},
      {"Sales No.: 64.II.8.11), pp. 31", "Sales No. 64.II.B.11"},
      {"Sales No. E.83 XIV 1)", "Sales No. E.83.XIV.1"},
      {"Sales No. E.78.Xl.3, p. 7", "Sales No. E.78.XI.3"},
      // No numbers of this form.
      {"Sales No. GATT/1994-7", "?"},
      {"Sales No.", "?"},
      {"the International Sales Notes of 1980", ""},
      {"the Convention on Contracts for the International Sale of Goods", ""},
      {"wholesales No. E.93.I.8", ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    std::string names;
    for (const auto& publication : citation::publications(row.text)) {
      names += (names.empty() ? "" : "; ") + (publication.name.empty() ? "?" : publication.name);
    }
    CHECK(names == row.names);
  }
}
