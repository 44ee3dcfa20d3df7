//! The pages a HIS opens in a browser: each verifies its link, then shows data or a refusal.

mod clinic;
mod mobile;
mod path;
mod quality;
mod recognition;
mod reminder;
mod show;
mod viewer;

use std::sync::Arc;

use axum::Router;
use axum::routing::get;

use crate::app::App;
use crate::fields::Fields;
use crate::said::{Said, said};
use crate::verify::LinkCheck;
pub use path::{no_such_page, not_by_this_method, nowhere};

pub fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/clinicview/index.html", get(clinic::index))
        .route("/clinicview/exam-report.html", get(clinic::exam_report))
        .route("/clinicview/repeat-reminder.html", get(reminder::page))
        .route("/clinicview/recognition.html", get(recognition::page))
        .merge(mobile::routes())
        .merge(quality::routes())
        .merge(viewer::routes())
}

/// The checks that a page makes on its link.
type Check = fn(&mut LinkCheck<'_>) -> Fields;

/// A page by the chapter of the specification that describes it.
pub struct Page {
    /// Short, for the console's own addresses.
    pub name: &'static str,
    pub path: &'static str,
    pub title: fn() -> Said,
    pub check: Check,
}

/// Every page.
pub static PAGES: &[Page] = &[
    Page {
        name: "clinic",
        path: "/clinicview/index.html",
        title: || said!("临床调阅（PC）", "Clinic page (PC)"),
        check: clinic::check_index,
    },
    Page {
        name: "health-record",
        path: "/clinicview/exam-report.html",
        title: || said!("健康档案（PC）", "Health record (PC)"),
        check: clinic::check_exam_report,
    },
    Page {
        name: "repeat-reminder",
        path: "/clinicview/repeat-reminder.html",
        title: || said!("重复检查检验提醒（PC）", "Repeat reminder (PC)"),
        check: reminder::check,
    },
    Page {
        name: "recognition",
        path: "/clinicview/recognition.html",
        title: || said!("互认记录（PC）", "Recognition (PC)"),
        check: recognition::check,
    },
    Page {
        name: "h5-list",
        path: "/sharevisit/mobile/digitalimage/report-list",
        title: || said!("检查列表（H5）", "Exam list (H5)"),
        check: mobile::check_report_list,
    },
    Page {
        name: "h5-exam",
        path: "/sharevisit/mobile/digitalimage/exam-detail",
        title: || said!("检查详情（H5）", "Exam detail (H5)"),
        check: mobile::check_exam_detail,
    },
    Page {
        name: "h5-lab",
        path: "/sharevisit/mobile/digitalimage/lab-detail",
        title: || said!("检验详情（H5）", "Laboratory test (H5)"),
        check: mobile::check_lab_detail,
    },
    Page {
        name: "h5-health-record",
        path: "/sharevisit/mobile/digitalimage/exam-report",
        title: || said!("健康档案（H5）", "Health record (H5)"),
        check: mobile::check_exam_report,
    },
    Page {
        name: "h5-quality",
        path: "/sharevisit/mobile/system/dataquality",
        title: || said!("数据归档质量报告（H5）", "Data quality report (H5)"),
        check: quality::check,
    },
    Page {
        name: "report",
        path: "/viewer/report.html",
        title: || said!("报告浏览", "Report viewer"),
        check: viewer::check,
    },
    Page {
        name: "image",
        path: "/viewer/image.html",
        title: || said!("影像浏览", "Image viewer"),
        check: viewer::check,
    },
];
