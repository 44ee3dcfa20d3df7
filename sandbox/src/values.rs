//! Value sets (值域) that several chapters share.

/// 检查类型 of the list chapters together with the appendix.
pub const EXAM_TYPES: &[&str] = &[
    "CT", "CR", "DT", "DX", "MG", "MR", "NM", "RE", "XS", "US", "ES", "PS", "ECG", "XA", "RF",
];

/// 证件类型
pub const IDENTITY_TYPES: &[&str] = &["1", "2", "3", "4", "5", "6", "7", "9"];
