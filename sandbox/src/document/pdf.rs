//! The report as a PDF of one page, with a font of its own: those that every reader has contain no Chinese characters.

use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect, Ref, Str};

use super::font::{Font, FontRefs};
use super::picture::{SIDE, jpeg};
use crate::clock::format_time;
use crate::data::exams::Exam;

const PAGE: (f32, f32) = (595.0, 842.0);
const LEFT: f32 = 56.0;
const WIDTH: f32 = PAGE.0 - 2.0 * LEFT;
const PICTURE: f32 = 220.0;

pub fn pdf(exam: &Exam) -> Vec<u8> {
    written(exam).unwrap_or_default()
}

/// `None` only where the embedded font cannot be read, which a test would see.
fn written(exam: &Exam) -> Option<Vec<u8>> {
    let refs: [Ref; 10] = std::array::from_fn(|place| Ref::new(place as i32 + 1));
    let [
        catalog,
        pages,
        page,
        content,
        picture,
        font,
        descendant,
        descriptor,
        file,
        unicode,
    ] = refs;
    let mut sheet = Sheet::new(Font::new()?);
    sheet.report(exam);
    let mut pdf = Pdf::new();
    pdf.catalog(catalog).pages(pages);
    pdf.pages(pages).kids([page]).count(1);
    let mut leaf = pdf.page(page);
    leaf.media_box(Rect::new(0.0, 0.0, PAGE.0, PAGE.1));
    leaf.parent(pages).contents(content);
    let mut resources = leaf.resources();
    resources.fonts().pair(Name(b"F1"), font);
    if exam.modality.has_image {
        resources.x_objects().pair(Name(b"Im1"), picture);
    }
    resources.finish();
    leaf.finish();
    let font_refs = FontRefs {
        font,
        descendant,
        descriptor,
        file,
        unicode,
    };
    sheet.font.write(&mut pdf, &font_refs)?;
    if exam.modality.has_image {
        let image = jpeg(exam);
        let mut object = pdf.image_xobject(picture, &image);
        object.filter(Filter::DctDecode);
        object.width(i32::from(SIDE)).height(i32::from(SIDE));
        object.color_space().device_gray();
        object.bits_per_component(8);
        object.finish();
    }
    pdf.stream(content, &sheet.content.finish());
    Some(pdf.finish())
}

/// A page that is written from its top to its bottom.
struct Sheet {
    font: Font,
    content: Content,
    /// The base line of the next line.
    y: f32,
}

impl Sheet {
    fn new(font: Font) -> Sheet {
        Sheet {
            font,
            content: Content::new(),
            y: PAGE.1 - 70.0,
        }
    }

    fn report(&mut self, exam: &Exam) {
        let lab = exam.clinic_type() == 1;
        let title = match lab {
            true => "检验报告单 Laboratory report",
            false => "检查报告单 Exam report",
        };
        self.line(exam.org.name, 18.0);
        self.line(title, 14.0);
        self.line(
            "模拟平台，数据均为虚构。 Sandbox: all data are invented.",
            9.0,
        );
        self.rule();
        self.patient(exam);
        self.rule();
        if lab {
            self.values(exam);
        } else {
            self.findings(exam);
        }
        if exam.modality.has_image {
            self.picture();
        }
    }

    fn patient(&mut self, exam: &Exam) {
        let sex = match exam.person.sex {
            1 => "男 male",
            2 => "女 female",
            _ => "未知 unknown",
        };
        let age = format!("{}{}", exam.age, exam.age_unit);
        let time = |moment: Option<_>| moment.map_or_else(|| "—".to_owned(), format_time);
        let item = format!(
            "{} {}（{}）",
            exam.modality.code, exam.item.name, exam.item.body_part
        );
        for (label, value) in [
            ("姓名 Name", exam.person.name.as_str()),
            ("性别 Sex", sex),
            ("年龄 Age", &age),
            ("病历号 Medical record no.", &exam.med_rec_no),
            ("项目 Item", &item),
            ("检查编号 Accession no.", &exam.accession_number),
            ("申请单号 Order no.", &exam.placer_order_no),
            ("检查 ID Exam id", &exam.id.to_string()),
            ("检查时间 Performed", &time(Some(exam.perform_time))),
            ("报告时间 Reported", &time(exam.report_time)),
            ("审核时间 Audited", &time(exam.audit_time)),
        ] {
            self.pair(label, value);
        }
    }

    fn findings(&mut self, exam: &Exam) {
        let (sight, diagnosis) = exam.findings();
        self.line("影像所见 Findings", 11.0);
        self.paragraph(sight, 10.5);
        self.line("影像诊断 Impression", 11.0);
        self.paragraph(diagnosis, 10.5);
        self.signatures(exam);
    }

    fn values(&mut self, exam: &Exam) {
        for value in &exam.lab {
            let (name, unit, mark) = (value.name, value.unit, value.mark);
            let measured = format!("{} {unit} {mark}", value.value);
            let range = format!("参考范围 Reference range {}", value.range);
            self.pair(name, &format!("{measured}   {range}"));
        }
        self.paragraph(exam.findings().1, 10.5);
        self.signatures(exam);
    }

    fn signatures(&mut self, exam: &Exam) {
        let name = |doctor: &Option<crate::data::exams::Doctor>| {
            doctor
                .as_ref()
                .map_or("—", |doctor| &doctor.name)
                .to_owned()
        };
        self.pair("报告医生 Reported by", &name(&exam.report_doctor));
        self.pair("审核医生 Audited by", &name(&exam.audit_doctor));
    }

    fn line(&mut self, text: &str, size: f32) {
        self.show(LEFT, text, size);
        self.y -= size * 1.7;
    }

    fn pair(&mut self, label: &str, value: &str) {
        self.show(LEFT, label, 10.0);
        self.show(LEFT + 150.0, value, 10.0);
        self.y -= 17.0;
    }

    fn paragraph(&mut self, text: &str, size: f32) {
        for row in self.wrapped(text, size) {
            self.line(&row, size);
        }
        self.y -= 4.0;
    }

    /// Chinese may be broken between any two characters.
    fn wrapped(&self, text: &str, size: f32) -> Vec<String> {
        let mut rows = vec![String::new()];
        let mut used = 0.0;
        for character in text.chars() {
            let width = self.font.width(character) * size / 1000.0;
            if used + width > WIDTH {
                rows.push(String::new());
                used = 0.0;
            }
            used += width;
            if let Some(row) = rows.last_mut() {
                row.push(character);
            }
        }
        rows
    }

    fn show(&mut self, x: f32, text: &str, size: f32) {
        let glyphs = self.font.encode(text);
        self.content.begin_text();
        self.content.set_font(Name(b"F1"), size);
        self.content.next_line(x, self.y);
        self.content.show(Str(&glyphs));
        self.content.end_text();
    }

    fn rule(&mut self) {
        self.content.set_line_width(0.6);
        self.content.move_to(LEFT, self.y + 6.0);
        self.content.line_to(LEFT + WIDTH, self.y + 6.0);
        self.content.stroke();
        self.y -= 12.0;
    }

    fn picture(&mut self) {
        let bottom = self.y - PICTURE;
        self.content.save_state();
        self.content
            .transform([PICTURE, 0.0, 0.0, PICTURE, LEFT, bottom]);
        self.content.x_object(Name(b"Im1"));
        self.content.restore_state();
    }
}
