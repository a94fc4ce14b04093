//! What every request shares: the door.

use std::sync::Arc;

use crate::Door;

/// What every request shares. Cheap to clone.
#[derive(Clone)]
pub struct Site {
    pub(crate) door: Arc<Door>,
}

impl Site {
    /// A site behind this door.
    pub fn new(door: Door) -> Self {
        Self { door: Arc::new(door) }
    }
}
