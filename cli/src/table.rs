//! Tables for people. Lines are of ASCII alone: a console of code page 936 draws others twice as wide.

use comfy_table::{ContentArrangement, Table, TableComponent, presets};
use unicode_width::UnicodeWidthStr;

use crate::output::plain;

pub fn of(header: Option<Vec<String>>, rows: Vec<Vec<String>>, width: Option<usize>) -> String {
    let mut table = Table::new();
    table.load_preset(presets::NOTHING);
    if header.is_some() {
        table.set_style(TableComponent::HeaderLines, '-');
        table.set_style(TableComponent::MiddleHeaderIntersections, '-');
    }
    table.set_content_arrangement(match width {
        Some(_) => ContentArrangement::Dynamic,
        None => ContentArrangement::Disabled,
    });
    if let Some(width) = width.and_then(|width| u16::try_from(width).ok()) {
        table.set_width(width);
    }
    if let Some(header) = header {
        table.set_header(header.iter().map(|cell| one_line(cell)));
    }
    for row in rows {
        table.add_row(row.iter().map(|cell| plain(cell)));
    }
    let lines: Vec<String> = table
        .lines()
        .map(|line| line.trim_end().to_owned())
        .collect();
    lines.join("\n")
}

/// How many columns a cell takes.
pub fn width_of(cell: &str) -> usize {
    one_line(cell).width()
}

pub fn one_line(cell: &str) -> String {
    plain(cell).replace('\n', " ")
}
