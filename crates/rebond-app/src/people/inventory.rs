//! The inventory, circle by circle (B7): how many are noted in each, who they are, and what to tell them. Not done here: the
//! examples and words, which are the method's.

use rebond_coach::Situation;
use rebond_domain::{Circle, Prose};
use rebond_store::people::{Filter, page};

use super::{PersonRow, rows};
use crate::{AppError, BoxFuture, Desk};

/// How many people of one circle are shown.
const SHOWN: u32 = 100;

/// Shows every circle.
#[derive(Debug, Clone, Copy)]
pub struct ShowInventory;

/// Every circle, and what to tell them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inventory {
    /// Each circle with how many people are noted in it.
    pub circles: Vec<CircleCount>,
    /// Where one wants to go, from the campaign.
    pub direction: Option<Prose>,
}

/// A circle and how many people are noted in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CircleCount {
    /// Which.
    pub circle: Circle,
    /// How many people.
    pub count: u32,
}

impl ShowInventory {
    /// Every circle, in the method's order.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Inventory> {
        Box::pin(async move {
            let situation = desk.situation().await?;
            let of = |circle: &Circle| u32::try_from(in_circle(&situation, *circle)).unwrap_or(u32::MAX);
            let circles = Circle::ALL.iter().map(|circle| CircleCount { circle: *circle, count: of(circle) }).collect();
            Ok(Inventory { circles, direction: direction(desk).await? })
        })
    }
}

/// Shows one circle.
#[derive(Debug, Clone, Copy)]
pub struct ShowCircle {
    /// Which.
    pub circle: Circle,
}

/// One circle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneCircle {
    /// Which.
    pub circle: Circle,
    /// Who is noted in it; the first hundred by name.
    pub people: Vec<PersonRow>,
    /// How many are noted in it.
    pub count: u64,
    /// The circle after it; none after the last.
    pub next: Option<Circle>,
    /// Where one wants to go, from the campaign.
    pub direction: Option<Prose>,
}

impl ShowCircle {
    /// The circle.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, OneCircle> {
        Box::pin(async move {
            let filter = Filter { circle: Some(self.circle), ..Filter::default() };
            let found = page(desk.store(), desk.account_id(), filter, None, SHOWN).await?;
            let next = Circle::ALL.iter().skip_while(|circle| **circle != self.circle).nth(1).copied();
            Ok(OneCircle {
                circle: self.circle,
                people: rows(desk, found.list).await?,
                count: in_circle(&*desk.situation().await?, self.circle) as u64,
                next,
                direction: direction(desk).await?,
            })
        })
    }
}

fn in_circle(situation: &Situation, circle: Circle) -> usize {
    situation.history().circles.iter().find(|(counted, _)| *counted == circle).map_or(0, |(_, count)| *count)
}

async fn direction(desk: &Desk) -> Result<Option<Prose>, AppError> {
    Ok(rebond_store::campaigns::current(desk.store(), desk.account_id()).await?.and_then(|campaign| campaign.direction))
}
