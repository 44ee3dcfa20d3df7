//! The report as a one-page PDF and as a JPEG: real files, in ASCII because the fonts that every
//! PDF reader has contain no Chinese characters.

use jpeg_encoder::{ColorType, Encoder};
use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect, Ref, Str};

use crate::clock::format_time;
use crate::data::exams::Exam;

const SIDE: u16 = 256;

/// The file in the given `file_format`.
pub fn bytes(exam: &Exam, format: &str) -> Vec<u8> {
    match format {
        "Pdf" => pdf(exam),
        _ => jpeg(exam),
    }
}

/// A grey phantom, different for each exam.
fn jpeg(exam: &Exam) -> Vec<u8> {
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

fn pdf(exam: &Exam) -> Vec<u8> {
    let [catalog, pages, page, font, content, picture] = [1, 2, 3, 4, 5, 6].map(Ref::new);
    let mut pdf = Pdf::new();
    pdf.catalog(catalog).pages(pages);
    pdf.pages(pages).kids([page]).count(1);
    let mut sheet = pdf.page(page);
    sheet.media_box(Rect::new(0.0, 0.0, 595.0, 842.0));
    sheet.parent(pages).contents(content);
    let mut resources = sheet.resources();
    resources.fonts().pair(Name(b"F1"), font);
    resources.x_objects().pair(Name(b"Im1"), picture);
    resources.finish();
    sheet.finish();
    pdf.type1_font(font).base_font(Name(b"Helvetica"));
    let image = jpeg(exam);
    let mut object = pdf.image_xobject(picture, &image);
    object.filter(Filter::DctDecode);
    object.width(i32::from(SIDE)).height(i32::from(SIDE));
    object.color_space().device_gray();
    object.bits_per_component(8);
    object.finish();
    pdf.stream(content, &drawing(exam));
    pdf.finish()
}

fn drawing(exam: &Exam) -> Vec<u8> {
    let reported = exam.report_time.map(format_time).unwrap_or_default();
    let lines = [
        format!(
            "IDCAS sandbox: {} report (invented data)",
            exam.modality.depart_code
        ),
        format!("Exam id: {}", exam.id),
        format!("Accession number: {}", exam.accession_number),
        format!("Order number: {}", exam.placer_order_no),
        format!("Organisation: {}", exam.org.code),
        format!("Item: {}", exam.item.code),
        format!("Reported: {reported}"),
    ];
    let mut content = Content::new();
    content.begin_text();
    content.set_font(Name(b"F1"), 12.0);
    content.set_leading(20.0);
    content.next_line(60.0, 780.0);
    for line in &lines {
        // Only laboratory codes can contain anything but ASCII.
        let line: String = line.chars().filter(char::is_ascii).collect();
        content.show(Str(line.as_bytes()));
        content.next_line_using_leading();
    }
    content.end_text();
    content.save_state();
    content.transform([300.0, 0.0, 0.0, 300.0, 60.0, 300.0]);
    content.x_object(Name(b"Im1"));
    content.restore_state();
    content.finish().to_vec()
}
