//! The shape of the tables in `modalities.rs` and `labs.rs`.

/// One kind of exam.
#[derive(Debug)]
pub struct Modality {
    pub code: &'static str,
    pub depart_code: &'static str,
    pub depart_name: &'static str,
    pub equipment_name: &'static str,
    pub equipment_model: &'static str,
    /// It stores pictures, so there is an image address and perhaps a film.
    pub has_image: bool,
    pub items: &'static [Item],
}

/// One thing that can be ordered.
#[derive(Debug)]
pub struct Item {
    pub code: &'static str,
    pub name: &'static str,
    pub body_part: &'static str,
    /// What the report says where nothing is found, and where something is.
    pub normal: Findings,
    pub abnormal: Findings,
}

/// 影像所见 and 影像诊断
pub type Findings = (&'static str, &'static str);

pub const fn item(
    code: &'static str,
    name: &'static str,
    body_part: &'static str,
    normal: Findings,
    abnormal: Findings,
) -> Item {
    Item {
        code,
        name,
        body_part,
        normal,
        abnormal,
    }
}

pub const fn modality(
    code: &'static str,
    (depart_code, depart_name): (&'static str, &'static str),
    (equipment_name, equipment_model): (&'static str, &'static str),
    has_image: bool,
    items: &'static [Item],
) -> Modality {
    Modality {
        code,
        depart_code,
        depart_name,
        equipment_name,
        equipment_model,
        has_image,
        items,
    }
}
