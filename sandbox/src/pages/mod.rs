//! The pages a HIS opens in a browser: each verifies its link, then shows data or a refusal.

mod clinic;
mod mobile;
mod quality;
mod recognition;
mod reminder;
mod show;
mod viewer;

use std::sync::Arc;

use axum::Router;
use axum::routing::get;

use crate::app::App;

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
