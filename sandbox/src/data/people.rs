//! Invented people. Their ID card numbers have a correct check digit and a region that does not
//! exist.

use rand::RngExt as _;
use rand::seq::IndexedRandom as _;
use rand_chacha::ChaCha20Rng;
use time::{Date, Duration};

use crate::clock::format_date;

#[derive(Clone, Debug)]
pub struct Person {
    pub name: String,
    /// 1 male, 2 female, 0 unknown.
    pub sex: i64,
    pub birth: Date,
    pub id_card_no: String,
    /// 证件类型: mostly 1, the ID card.
    pub identity_type: i64,
    pub identity_no: String,
    pub card_type: i64,
    pub card_no: String,
    pub mobile_phone: String,
    /// 患者主索引
    pub master_id: i64,
}

/// Names that older systems often garble: characters beyond GBK, characters beyond the basic plane,
/// middle dots, three- and four-character names, Latin letters.
const RARE: &[&str] = &[
    "王𠮷",
    "李㛃",
    "张䶮",
    "赵龘",
    "陈堃",
    "刘喆",
    "周𬭼",
    "阿依古丽·买买提",
    "吴𣲗",
    "欧阳𬀩",
    "迪丽努尔·艾则孜",
    "郑㬎",
    "Anna Müller",
    "尼玛·扎西",
    "孙𫖯",
    "黄玥彣",
];

const SURNAMES: &[&str] = &[
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林",
    "何", "郭", "马", "罗", "欧阳", "上官", "诸葛", "覃", "佘", "逯", "亓", "芈",
];

const GIVEN: &[&str] = &[
    "建国", "秀英", "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "洋", "艳", "勇", "军", "杰",
    "娟", "涛", "明", "超", "秀兰", "霞", "平", "刚", "桂英", "梓涵", "子轩", "雨桐", "浩然",
    "欣怡", "一诺", "沐宸", "语嫣", "思远", "嘉懿", "芷若", "鑫", "淼", "骉", "犇",
];

/// The person at `index`: the first ones have the rare names, so that every size of data has
/// some.
pub fn person(random: &mut ChaCha20Rng, index: usize) -> Person {
    let sex = i64::from(random.random_bool(0.5)) + 1;
    let name = match RARE.get(index / 2) {
        Some(rare) if index % 2 == 1 => (*rare).to_owned(),
        _ => [pick(random, SURNAMES), pick(random, GIVEN)].concat(),
    };
    let oldest = Date::from_ordinal_date(1932, 1).unwrap_or(Date::MIN);
    let birth = oldest + Duration::days(random.random_range(0..88 * 365));
    let id_card_no = id_card(birth, index, sex);
    let passport = index % 23 == 22;
    Person {
        name,
        sex: if index % 61 == 60 { 0 } else { sex },
        birth,
        identity_type: if passport { 3 } else { 1 },
        identity_no: match passport {
            true => format!("EX{:07}", random.random_range(0..9_999_999)),
            false => id_card_no.clone(),
        },
        id_card_no,
        card_type: *[0, 1, 2, 3, 3, 9].choose(random).unwrap_or(&3),
        card_no: format!("K{:09}", random.random_range(0..999_999_999u32)),
        // 199 0000 xxxx is not assigned to anybody.
        mobile_phone: format!("1990000{:04}", index % 10_000),
        master_id: 9_120_000_000_000_000 + index as i64 * 7 + 1,
    }
}

fn pick<'a>(random: &mut ChaCha20Rng, from: &[&'a str]) -> &'a str {
    from.choose(random).copied().unwrap_or_default()
}

/// GB 11643: 17 digits and a check digit; the region 9901xx does not exist.
pub fn id_card(birth: Date, index: usize, sex: i64) -> String {
    let sequence = (index * 2 + usize::from(sex == 1)) % 1000;
    let region = 990_101 + index / 500;
    let body = format!(
        "{region}{}{sequence:03}",
        format_date(birth).replace('-', "")
    );
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = body
        .bytes()
        .zip(weights)
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    let check = b"10X98765432"[(sum % 11) as usize];
    format!("{body}{}", char::from(check))
}
