//! What is kept of each request: a number, what was asked for without whose or which, the status, how long it took. A line in the log, and counts
//! for whoever watches. No content: identifiers and what is searched for are left out.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use tokio::time::Instant;
use tracing::Instrument as _;

/// The number of a request, in its answer and in the log.
const REQUEST: HeaderName = HeaderName::from_static("x-request-id");
/// Upper bounds of the times counted, in milliseconds.
const BOUNDS: [u64; 10] = [1, 2, 5, 10, 20, 50, 100, 250, 1_000, 5_000];

/// Counts of requests.
#[derive(Default)]
pub(crate) struct Counts {
    /// By the first figure of their status.
    by_class: [AtomicU64; 6],
    /// By their time: up to each bound, and beyond all.
    by_time: [AtomicU64; BOUNDS.len() + 1],
    micros: AtomicU64,
}

impl Counts {
    fn add(&self, status: u16, took: Duration) {
        self.by_class[usize::from(status / 100).min(5)].fetch_add(1, Ordering::Relaxed);
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        let place = BOUNDS.iter().position(|bound| micros <= bound * 1_000).unwrap_or(BOUNDS.len());
        self.by_time[place].fetch_add(1, Ordering::Relaxed);
        self.micros.fetch_add(micros, Ordering::Relaxed);
    }

    /// In the text format of Prometheus.
    pub(crate) fn written(&self) -> String {
        let mut out = String::from("# TYPE rebond_requests_total counter\n");
        for class in 1..6 {
            let count = self.by_class[class].load(Ordering::Relaxed);
            out += &format!("rebond_requests_total{{class=\"{class}xx\"}} {count}\n");
        }
        out += "# TYPE rebond_request_duration_seconds histogram\n";
        let mut all = 0;
        for (place, count) in self.by_time.iter().enumerate() {
            all += count.load(Ordering::Relaxed);
            let bound = BOUNDS.get(place).map_or_else(|| "+Inf".to_owned(), |bound| format!("{}.{:03}", bound / 1_000, bound % 1_000));
            out += &format!("rebond_request_duration_seconds_bucket{{le=\"{bound}\"}} {all}\n");
        }
        let micros = self.micros.load(Ordering::Relaxed);
        out + &format!(
            "rebond_request_duration_seconds_sum {}.{:06}\nrebond_request_duration_seconds_count {all}\n",
            micros / 1_000_000,
            micros % 1_000_000
        )
    }
}

/// Numbers for requests, each process from a place of its own.
pub(crate) struct Log {
    pub(crate) counts: Arc<Counts>,
    next: AtomicU64,
}

impl Log {
    pub(crate) fn from(start: u64) -> Self {
        Self { counts: Arc::default(), next: AtomicU64::new(start) }
    }
}

/// Keeps what is kept of each request.
pub(crate) async fn keep(State(log): State<Arc<Log>>, request: Request, next: Next) -> Response {
    let number = format!("{:016x}", log.next.fetch_add(1, Ordering::Relaxed));
    let (method, shape, began) = (request.method().clone(), shape(request.uri().path()), Instant::now());
    let span = tracing::info_span!("request", number);
    let mut response = next.run(request).instrument(span.clone()).await;
    let (status, took) = (response.status().as_u16(), began.elapsed());
    log.counts.add(status, took);
    let ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    span.in_scope(|| tracing::info!(%method, path = shape, status, ms, "answered"));
    if let Ok(number) = HeaderValue::from_str(&number) {
        response.headers_mut().insert(REQUEST, number);
    }
    response
}

/// A path without what it is about: words of our own addresses stay, anything else is a sign.
fn shape(path: &str) -> String {
    let word = |part: &str| part.len() <= 24 && part.bytes().all(|byte| byte.is_ascii_lowercase() || b"-._".contains(&byte));
    let parts: Vec<&str> = path.split('/').take(8).map(|part| if word(part) { part } else { "*" }).collect();
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_keeps_its_shape_and_nothing_it_is_about() {
        for (path, kept) in [
            ("/", "/"),
            ("/people/01a1a0d9-f100-7000-8000-18ad03de17da/edit", "/people/*/edit"),
            ("/people/Claire%20Aubry", "/people/*"),
            ("/assets/rebond-d14dc714dfca.css", "/assets/*"),
            ("/meetings/calendar.ics", "/meetings/calendar.ics"),
            ("/a/b/c/d/e/f/g/h/i", "/a/b/c/d/e/f/g"),
        ] {
            assert_eq!(shape(path), kept, "{path}");
        }
    }

    #[test]
    fn counts_are_written_as_they_are_read() {
        let counts = Counts::default();
        counts.add(200, Duration::from_micros(700));
        counts.add(303, Duration::from_millis(30));
        counts.add(500, Duration::from_secs(9));
        let text = counts.written();
        for line in [
            "rebond_requests_total{class=\"2xx\"} 1",
            "rebond_requests_total{class=\"4xx\"} 0",
            "rebond_request_duration_seconds_bucket{le=\"0.001\"} 1",
            "rebond_request_duration_seconds_bucket{le=\"0.050\"} 2",
            "rebond_request_duration_seconds_bucket{le=\"5.000\"} 2",
            "rebond_request_duration_seconds_bucket{le=\"+Inf\"} 3",
            "rebond_request_duration_seconds_count 3",
            "rebond_request_duration_seconds_sum 9.030700",
        ] {
            assert!(text.lines().any(|it| it == line), "{line}\n{text}");
        }
    }
}
