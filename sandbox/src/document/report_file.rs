//! The report as a one-page PDF and as a JPEG: real files.

use super::pdf::pdf;
use super::picture::jpeg;
use crate::data::exams::Exam;

/// The file in the given `file_format`.
pub fn bytes(exam: &Exam, format: &str) -> Vec<u8> {
    match format {
        "Pdf" => pdf(exam),
        _ => jpeg(exam),
    }
}
