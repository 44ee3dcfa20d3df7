//! The data behind every page and response. A seed always gives the same data.

pub mod exams;
pub mod labs;
pub mod modalities;
pub mod modality;
pub mod orgs;
pub mod people;

use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;

use exams::{Exam, Plan, exam};
use labs::LABORATORY;
use modalities::MODALITIES;

/// The city's exams and laboratory tests, and the province's exams.
pub struct Archive {
    pub city: Vec<Exam>,
    pub labs: Vec<Exam>,
    pub province: Vec<Exam>,
}

impl Archive {
    pub fn new(seed: u64, count: usize) -> Archive {
        let mut random = ChaCha20Rng::seed_from_u64(seed);
        let people: Vec<_> = (0..count / 3 + 4)
            .map(|index| people::person(&mut random, index))
            .collect();
        let mut make = |first_id, orgs, modalities, many| -> Vec<Exam> {
            let plan = Plan {
                first_id,
                people: &people,
                orgs,
                modalities,
            };
            (0..many)
                .map(|index| exam(&mut random, &plan, index))
                .collect()
        };
        let mut city = make(1_394_827_364_510_000_001, orgs::CITY, MODALITIES, count);
        let labs = make(1_394_827_364_710_000_001, orgs::CITY, LABORATORY, count / 8);
        let province = make(
            1_694_827_364_910_000_001,
            orgs::PROVINCE,
            MODALITIES,
            count / 4,
        );
        add_specification_examples(&mut city);
        Archive {
            city,
            labs,
            province,
        }
    }

    /// Exams and laboratory tests of the city.
    pub fn all(&self) -> impl Iterator<Item = &Exam> {
        self.city.iter().chain(&self.labs)
    }

    pub fn find(&self, id: i64) -> Option<&Exam> {
        self.all().find(|exam| exam.id == id)
    }

    pub fn find_text(&self, id: &str) -> Option<&Exam> {
        self.find(id.parse().ok()?)
    }
}

/// Makes the examples of the specification find an exam: `SD-53242` (附录 TripleDes加密说明),
/// `SD-1601013025` (检查列表 H5), `acc123` at `2402` (检查详情 H5).
fn add_specification_examples(city: &mut [Exam]) {
    if let [first, second, ..] = city {
        first.accession_number = "SD-53242".to_owned();
        first.med_rec_no = "SD-1601013025".to_owned();
        second.accession_number = "acc123".to_owned();
    }
}
