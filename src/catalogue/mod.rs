//! The platform's interface as data, a file for each group of chapters of the specification.
//!
//! Validation, URLs, requests, `idcas_describe`, the reference manual and every language's wrapper are read off
//! these entries. To add an operation is to add one entry here and one line in [`ALL`].

pub mod archive;
mod archive_outputs;
pub mod auth;
pub mod beyond;
pub mod h5;
mod operation;
mod output;
mod param;
pub mod pc;
pub mod print;
pub mod recognition;
mod rule;
pub mod sharing;
mod terms;
pub mod value_sets;

pub use terms::*;

/// Every operation, in the order of the specification's chapters.
pub static ALL: &[&Operation] = &[
    &auth::GET_CLIENT_TOKEN,
    &auth::GET_RSA_PUBLIC_KEY,
    &auth::GET_TOKEN,
    &pc::BUILD_CLINIC_URL,
    &pc::BUILD_HEALTH_RECORD_URL,
    &pc::BUILD_REPEAT_REMINDER_URL,
    &h5::BUILD_H5_EXAM_LIST_URL,
    &h5::BUILD_H5_EXAM_DETAIL_URL,
    &h5::BUILD_H5_LAB_DETAIL_URL,
    &h5::BUILD_H5_HEALTH_RECORD_URL,
    &sharing::GET_REPORT_QRCODE,
    &sharing::GET_IMAGE_URL,
    &h5::BUILD_H5_QUALITY_URL,
    &recognition::QUERY_RECOGNITION,
    &recognition::UPLOAD_RECOGNITION_STATS,
    &recognition::BUILD_RECOGNITION_URL,
    &archive::QUERY_EXAMS,
    &archive::QUERY_PROVINCE_EXAMS,
    &archive::QUERY_MERGED_EXAMS,
    &archive::GET_EXAM_DETAIL,
    &archive::GET_REPORT_VIEW_URL,
    &archive::GET_IMAGE_VIEW_URL,
    &print::QUERY_PRINT_EXAMS,
    &print::GET_PRINT_FILES,
    &print::SET_PRINT_FLAG,
    &beyond::QUERY_EXAMS_ALL,
    &beyond::QUERY_PROVINCE_EXAMS_ALL,
    &beyond::INSPECT_URL,
    &beyond::SAVE_PRINT_FILES,
];

pub fn find(name: &str) -> Option<&'static Operation> {
    ALL.iter().copied().find(|operation| operation.name == name)
}

#[cfg(test)]
mod tests;
