//! Takes the body of a request as a form: urlencoded, or multipart when it carries a file. A body beyond the limit is read to
//! its end and thrown away, for a browser shows our page only once everything was taken from it.

use std::future::poll_fn;
use std::mem;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::body::{Body, HttpBody as _};
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts as _, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use tokio::time::timeout;

use super::{Form, Upload};
use crate::{Problem, Screen};

/// A form holds at most a few texts of 20,000 characters, and an accent takes six bytes in it.
pub(crate) const FORM_LIMIT: usize = 256 << 10;
/// A complete archive of a professional network, photographs left out.
pub(crate) const UPLOAD_LIMIT: usize = 20 << 20;
/// Beyond this much nobody waits for our page: the connection is closed.
const PATIENCE: usize = 1 << 30;

/// Between two pieces of a body nobody waits longer than this.
const PAUSE: Duration = Duration::from_secs(30);

/// What a request carries, read once: whoever takes the form again, after something moved, gets the same.
#[derive(Debug, Default)]
pub(crate) struct Sent {
    pub(crate) pairs: Vec<(String, String)>,
    /// Whether files came with it; they are handed out once, being large.
    pub(crate) has_files: bool,
    files: Mutex<Vec<Upload>>,
}

/// What a request carries, or why it cannot be read.
pub(crate) type Read = Arc<Result<Sent, Problem>>;

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        read(request).await
    }
}

/// Boxed, so that its code is made once and not for each page that takes a form.
fn read(request: Request) -> Pin<Box<dyn Future<Output = Result<Form, Problem>> + Send>> {
    Box::pin(async move {
        let (mut parts, body) = request.into_parts();
        let Ok(Screen { text, .. }) = Screen::from_request_parts(&mut parts, &()).await;
        let read = match parts.extensions.get::<Read>() {
            Some(read) => Arc::clone(read),
            None => sent(&parts, body).await,
        };
        match &*read {
            Ok(sent) => {
                let files = mem::take(&mut *sent.files.lock().unwrap_or_else(PoisonError::into_inner));
                Ok(Form::typed(text, sent.pairs.clone(), files))
            }
            Err(problem) => Err(*problem),
        }
    })
}

/// Reads what a request carries.
pub(crate) async fn sent(parts: &Parts, body: Body) -> Read {
    Arc::new(pieces(parts, body).await)
}

async fn pieces(parts: &Parts, body: Body) -> Result<Sent, Problem> {
    let kind = parts.headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
    let multipart = kind.starts_with("multipart/form-data");
    let bytes = take(body, if multipart { UPLOAD_LIMIT } else { FORM_LIMIT }).await?;
    let mut request = Request::from_parts(parts.clone(), Body::from(bytes));
    DefaultBodyLimit::disable().apply(&mut request);
    if multipart {
        let (pairs, files) = fields(Multipart::from_request(request, &()).await.map_err(|_| Problem::Unreadable)?).await?;
        return Ok(Sent { pairs, has_files: !files.is_empty(), files: Mutex::new(files) });
    }
    let pairs = axum::Form::<Vec<(String, String)>>::from_request(request, &()).await.map_err(|_| Problem::Unreadable)?;
    Ok(Sent { pairs: pairs.0, ..Sent::default() })
}

async fn take(mut body: Body, limit: usize) -> Result<Vec<u8>, Problem> {
    let mut kept = Vec::new();
    let mut seen = 0_usize;
    loop {
        let piece = timeout(PAUSE, poll_fn(|context| Pin::new(&mut body).poll_frame(context))).await;
        let Some(frame) = piece.map_err(|_| Problem::Unreadable)? else { break };
        let Ok(data) = frame.map_err(|_| Problem::Unreadable)?.into_data() else { continue };
        seen = seen.saturating_add(data.len());
        if seen > PATIENCE {
            break;
        }
        if seen > limit {
            kept = Vec::new();
        } else {
            kept.extend_from_slice(&data);
        }
    }
    if seen > limit { Err(Problem::TooLarge { limit }) } else { Ok(kept) }
}

type Fields = (Vec<(String, String)>, Vec<Upload>);

async fn fields(mut multipart: Multipart) -> Result<Fields, Problem> {
    let (mut pairs, mut files) = (Vec::new(), Vec::new());
    while let Some(field) = multipart.next_field().await.map_err(|_| Problem::Unreadable)? {
        let name = field.name().unwrap_or_default().to_owned();
        let file_name = field.file_name().map(ToOwned::to_owned);
        let bytes = field.bytes().await.map_err(|_| Problem::Unreadable)?;
        match file_name {
            // A browser sends an unnamed empty file for a field left alone.
            Some(file_name) if file_name.is_empty() && bytes.is_empty() => {}
            Some(file_name) => files.push(Upload { field: name, file_name, bytes: bytes.to_vec() }),
            None => pairs.push((name, String::from_utf8_lossy(&bytes).into_owned())),
        }
    }
    Ok((pairs, files))
}
