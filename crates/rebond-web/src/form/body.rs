//! Takes the body of a request as a form: urlencoded, or multipart when it carries a file. A body beyond the limit is read to
//! its end and thrown away, for a browser shows our page only once everything was taken from it.

use std::future::poll_fn;
use std::pin::Pin;

use axum::body::{Body, HttpBody as _};
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts as _, Multipart, Request};
use axum::http::header::CONTENT_TYPE;

use super::{Form, Upload};
use crate::{Problem, Screen};

/// A form holds at most a few texts of 20,000 characters, and an accent takes six bytes in it.
pub(crate) const FORM_LIMIT: usize = 256 << 10;
/// A complete archive of a professional network, photographs left out.
pub(crate) const UPLOAD_LIMIT: usize = 20 << 20;
/// Beyond this much nobody waits for our page: the connection is closed.
const PATIENCE: usize = 1 << 30;

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
        let kind = parts.headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
        let multipart = kind.starts_with("multipart/form-data");
        let bytes = take(body, if multipart { UPLOAD_LIMIT } else { FORM_LIMIT }).await?;
        let mut request = Request::from_parts(parts, Body::from(bytes));
        DefaultBodyLimit::disable().apply(&mut request);
        if multipart {
            let (pairs, files) = fields(Multipart::from_request(request, &()).await.map_err(|_| Problem::Unreadable)?).await?;
            return Ok(Form::typed(text, pairs, files));
        }
        let pairs = axum::Form::<Vec<(String, String)>>::from_request(request, &()).await.map_err(|_| Problem::Unreadable)?;
        Ok(Form::typed(text, pairs.0, Vec::new()))
    })
}

async fn take(mut body: Body, limit: usize) -> Result<Vec<u8>, Problem> {
    let mut kept = Vec::new();
    let mut seen = 0_usize;
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
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
