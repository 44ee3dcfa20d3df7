//! 检验: the types of laboratory tests, and the measured values in their reports.

use rand::RngExt as _;
use rand_chacha::ChaCha20Rng;
use serde::Serialize;

use super::modality::{Modality, item, modality};

const LIS: (&str, &str) = ("LIS", "检验科");

pub static LABORATORY: &[Modality] = &[
    modality(
        "血常规",
        LIS,
        ("全自动血细胞分析仪", "SimBC-6"),
        false,
        &[item(
            "LA0101",
            "血常规五分类",
            "血液",
            ("", "未见明显异常。"),
            ("", "白细胞升高。"),
        )],
    ),
    modality(
        "微量元素",
        LIS,
        ("原子吸收光谱仪", "SimAA-8"),
        false,
        &[item(
            "LA0201",
            "微量元素六项",
            "血液",
            ("", "未见明显异常。"),
            ("", "锌偏低。"),
        )],
    ),
    modality(
        "咽拭子",
        LIS,
        ("实时荧光 PCR 仪", "SimPCR-96"),
        false,
        &[item(
            "LA0301",
            "新型冠状病毒核酸检测",
            "咽部",
            ("", "阴性。"),
            ("", "阳性（危急值）。"),
        )],
    ),
];

#[derive(Clone, Debug, Serialize)]
pub struct LabValue {
    pub name: &'static str,
    pub value: String,
    pub unit: &'static str,
    pub range: String,
    /// `↑`, `↓` or empty.
    pub mark: &'static str,
}

type Analyte = (&'static str, &'static str, f64, f64);

const BLOOD: &[Analyte] = &[
    ("白细胞计数 WBC", "10^9/L", 3.5, 9.5),
    ("红细胞计数 RBC", "10^12/L", 4.3, 5.8),
    ("血红蛋白 HGB", "g/L", 130.0, 175.0),
    ("血小板计数 PLT", "10^9/L", 125.0, 350.0),
    ("中性粒细胞比率", "%", 40.0, 75.0),
];

const TRACE: &[Analyte] = &[
    ("锌 Zn", "μmol/L", 76.5, 170.0),
    ("铁 Fe", "mmol/L", 7.5, 11.8),
    ("钙 Ca", "mmol/L", 1.55, 2.1),
    ("镁 Mg", "mmol/L", 1.12, 2.06),
    ("铜 Cu", "μmol/L", 11.8, 39.3),
    ("铅 Pb", "μg/L", 0.0, 100.0),
];

/// Values within the range, except for the first analyte of an abnormal report.
pub fn values(random: &mut ChaCha20Rng, exam_type: &str, abnormal: bool) -> Vec<LabValue> {
    let analytes = match exam_type {
        "血常规" => BLOOD,
        "微量元素" => TRACE,
        _ => return vec![nucleic_acid(abnormal)],
    };
    let rises = exam_type == "血常规";
    let rows = analytes.iter().enumerate();
    rows.map(|(row, (name, unit, low, high))| {
        let odd = abnormal && row == 0;
        let value = match (odd, rises) {
            (true, true) => high * random.random_range(1.1..1.8),
            (true, false) => low * random.random_range(0.6..0.9),
            _ => random.random_range(*low..*high),
        };
        LabValue {
            name,
            value: format!("{value:.2}"),
            unit,
            range: format!("{low}-{high}"),
            mark: match (odd, rises) {
                (true, true) => "↑",
                (true, false) => "↓",
                _ => "",
            },
        }
    })
    .collect()
}

fn nucleic_acid(positive: bool) -> LabValue {
    LabValue {
        name: "新型冠状病毒核酸",
        value: if positive { "阳性" } else { "阴性" }.to_owned(),
        unit: "",
        range: "阴性".to_owned(),
        mark: if positive { "↑" } else { "" },
    }
}
