//! The picture of a report.

use jpeg_encoder::{ColorType, Encoder};

use crate::data::exams::Exam;

pub const SIDE: u16 = 256;

/// A grey phantom, different for each exam.
pub fn jpeg(exam: &Exam) -> Vec<u8> {
    let seed = exam.id % 97;
    let half = f64::from(SIDE) / 2.0;
    let radius = half * (0.55 + (seed % 7) as f64 * 0.05);
    let mut pixels = Vec::with_capacity(usize::from(SIDE) * usize::from(SIDE));
    for row in 0..SIDE {
        for column in 0..SIDE {
            let (x, y) = (f64::from(column) - half, f64::from(row) - half);
            let distance = x.hypot(y * 1.2);
            let rings = ((distance / (6.0 + seed as f64 / 12.0)).sin() + 1.0) * 60.0;
            let body = if distance < radius {
                60.0 + rings
            } else {
                12.0
            };
            pixels.push(body.clamp(0.0, 255.0) as u8);
        }
    }
    let mut file = Vec::new();
    // It fails only for a picture of the wrong size.
    let _ = Encoder::new(&mut file, 85).encode(&pixels, SIDE, SIDE, ColorType::Luma);
    file
}
