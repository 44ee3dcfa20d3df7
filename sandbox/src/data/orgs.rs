//! Invented medical institutions of the invented city of 云州, and of its province.

/// A medical institution (医疗机构).
#[derive(Debug)]
pub struct Org {
    pub code: &'static str,
    pub name: &'static str,
    /// The start of its accession and record numbers.
    pub prefix: &'static str,
}

const fn org(code: &'static str, name: &'static str, prefix: &'static str) -> Org {
    Org { code, name, prefix }
}

pub static CITY: &[Org] = &[
    org("2470", "云州市第一人民医院", "SD"),
    org("2402", "云州市中医医院", "ZY"),
    org("221", "云州市妇幼保健院", "FY"),
    org("2485", "云州市第三医院", "SY"),
    org("2493", "临溪县人民医院", "LX"),
    org("2511", "云溪街道社区卫生服务中心", "YX"),
];

pub static PROVINCE: &[Org] = &[
    org("1001", "江汀省立医院", "SL"),
    org("1002", "江汀医科大学附属医院", "YD"),
    org("1107", "澄州市中心医院", "CZ"),
];

pub static REQUEST_DEPARTMENTS: &[(&str, &str)] = &[
    ("0101", "呼吸内科"),
    ("0102", "心血管内科"),
    ("0103", "神经内科"),
    ("0201", "骨科"),
    ("0202", "普外科"),
    ("0301", "妇产科"),
    ("0401", "儿科"),
    ("0901", "急诊科"),
    ("1101", "体检中心"),
];

/// The city's and the province's.
pub fn all() -> impl Iterator<Item = &'static Org> {
    CITY.iter().chain(PROVINCE)
}
