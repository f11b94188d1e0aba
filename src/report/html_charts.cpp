#include "report/html_charts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/escape.hpp"
#include "report/html_page.hpp"

namespace recital::report {
namespace {

// Okabe and Ito's colours, in an order in which neighbours differ in lightness too.
constexpr std::string_view colours[] = {"#0072B2", "#E69F00", "#009E73", "#CC79A7",
                                        "#56B4E9", "#D55E00", "#A39A00", "#999999"};
constexpr double plot_height = 190, plot_top = 22, axis_left = 8, label_height = 24, column_step = 76,
                 column_width = 46;

}  // namespace

std::string stacked_columns(std::string_view title, const std::vector<std::string>& labels,
                            const std::vector<ChartSeries>& series) {
  std::vector<std::size_t> totals(labels.size(), 0);
  for (const auto& one : series) {
    for (std::size_t i = 0; i < labels.size(); ++i) totals[i] += one.values[i];
  }
  const auto highest = static_cast<double>(
      std::max<std::size_t>(1, labels.empty() ? 1 : *std::max_element(totals.begin(), totals.end())));
  const double width = axis_left * 2 + column_step * static_cast<double>(labels.size());
  const double bottom = plot_top + plot_height;
  std::string chart = fmt::format(
      "<figure class=\"chart\"><figcaption>{0}</figcaption><div class=\"wide\" tabindex=\"0\" role=\"region\" "
      "aria-label=\"{0}\"><svg viewBox=\"0 0 {1:.0f} {2:.0f}\" width=\"{1:.0f}\" height=\"{2:.0f}\" role=\"img\" "
      "aria-label=\"{0}; the figures stand in the table below\">",
      html(title), width, bottom + label_height);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const double x = axis_left + column_step * static_cast<double>(i) + (column_step - column_width) / 2;
    double y = bottom;
    for (std::size_t s = 0; s < series.size(); ++s) {
      if (series[s].values[i] == 0) continue;
      const double part = plot_height * static_cast<double>(series[s].values[i]) / highest;
      y -= part;
      chart += fmt::format(
          "<rect x=\"{:.1f}\" y=\"{:.2f}\" width=\"{}\" height=\"{:.2f}\" fill=\"{}\"><title>{}, {}: {}</title></rect>",
          x, y, column_width, part, colours[s % std::size(colours)], html(series[s].name), html(labels[i]),
          grouped(series[s].values[i]));
    }
    chart += fmt::format(
        "<text class=\"value\" x=\"{0:.1f}\" y=\"{1:.1f}\" text-anchor=\"middle\">{2}</text><text x=\"{0:.1f}\" "
        "y=\"{3:.1f}\" text-anchor=\"middle\">{4}</text>",
        x + column_width / 2, y - 6, grouped(totals[i]), bottom + 17, html(labels[i]));
  }
  chart += fmt::format("<path class=\"axis\" d=\"M{} {}H{:.0f}\"/></svg></div>\n<ul class=\"legend\">", axis_left,
                       bottom, width - axis_left);
  for (std::size_t s = 0; s < series.size(); ++s) {
    chart += fmt::format(
        "<li><svg width=\"12\" height=\"12\" aria-hidden=\"true\"><rect width=\"12\" height=\"12\" fill=\"{}\"/></svg> "
        "{}</li>",
        colours[s % std::size(colours)], html(series[s].name));
  }
  chart +=
      "</ul>\n<details><summary>The figures</summary><div class=\"wide\"><table><thead><tr><th scope=\"col\"></th>";
  for (const auto& label : labels) chart += fmt::format("<th scope=\"col\" class=\"n\">{}</th>", html(label));
  chart += "<th scope=\"col\" class=\"n\">all</th></tr></thead><tbody>\n";
  for (const auto& one : series) {
    chart += fmt::format("<tr><th scope=\"row\">{}</th>", html(one.name));
    std::size_t sum = 0;
    for (const auto value : one.values) {
      sum += value;
      chart += value == 0 ? std::string("<td></td>") : fmt::format("<td class=\"n\">{}</td>", grouped(value));
    }
    chart += fmt::format("<td class=\"n\">{}</td></tr>\n", grouped(sum));
  }
  return chart + "</tbody></table></div></details></figure>\n";
}

std::string bars(const std::vector<ChartBar>& rows) {
  std::size_t highest = 1;
  for (const auto& row : rows) highest = std::max(highest, row.value);
  std::string list = "<ul class=\"bars\">\n";
  for (const auto& row : rows) {
    const double share = 100 * static_cast<double>(row.value) / static_cast<double>(highest);
    const double part = 100 * static_cast<double>(row.part) / static_cast<double>(highest);
    list += fmt::format(
        "<li><span class=\"name\">{}</span><svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" "
        "aria-hidden=\"true\"><rect class=\"all\" width=\"{:.2f}\" height=\"10\"/><rect class=\"part\" "
        "width=\"{:.2f}\" "
        "height=\"10\"/></svg><span class=\"value\">{}</span></li>\n",
        row.label, share, part, grouped(row.value));
  }
  return list + "</ul>\n";
}

}  // namespace recital::report
