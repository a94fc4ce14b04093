//! The picture of the thread: who led to whom, me at the root. What enters: the people to show, referrals, a shape. What
//! leaves: places in abstract units, where a node is a disc one unit wide, and edges. Not done here: drawing, words, choice
//! of whom to show.

use std::collections::{HashMap, HashSet};
use std::f64::consts::{FRAC_PI_2, TAU};

use rebond_domain::{PersonId, Referral, ReferralId};

use crate::origin::first_referrals;

/// Between the centres of two nodes at least so much.
const APART: f64 = 1.25;
/// Between two rings or columns at least so much.
const LAYER: f64 = 2.4;

/// How the picture is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Rings around me: for wide screens.
    Rings,
    /// From me rightwards, one row for each end of a thread: for narrow screens and many people.
    Rows,
}

/// A picture: everything lies between (0, 0) and (width, height).
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Me first, then the people, each after the one who led to them.
    pub nodes: Vec<Placed>,
    /// Who led to whom.
    pub edges: Vec<Edge>,
    /// Width, in units.
    pub width: f64,
    /// Height, in units.
    pub height: f64,
}

/// A node in its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// Who; `None` is me.
    pub person_id: Option<PersonId>,
    /// Centre, from the left.
    pub x: f64,
    /// Centre, from the top.
    pub y: f64,
    /// How many steps from me.
    pub depth: usize,
}

/// Who led to whom; positions in [`Picture::nodes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    /// From.
    pub from: usize,
    /// To.
    pub to: usize,
    /// The referral; `None` when one found them oneself.
    pub referral: Option<ReferralId>,
}

/// The picture of these people. Each hangs from whoever named them first, if shown, or else from me; among those who hang
/// from the same one, in the order in which they came. The same records give the same picture.
pub fn picture(people: &[PersonId], referrals: &[Referral], shape: Shape) -> Picture {
    let tree = Tree::new(people, referrals);
    let mut places = match shape {
        Shape::Rings => tree.rings(),
        Shape::Rows => tree.rows(),
    };
    let least = |axis: fn(&(f64, f64)) -> f64, places: &[(f64, f64)]| places.iter().map(axis).fold(f64::INFINITY, f64::min);
    let (left, top) = (least(|place| place.0, &places), least(|place| place.1, &places));
    for place in &mut places {
        *place = (place.0 - left + APART, place.1 - top + APART);
    }
    let most = |axis: fn(&(f64, f64)) -> f64| places.iter().map(axis).fold(0.0, f64::max) + APART;
    let (width, height) = (most(|place| place.0), most(|place| place.1));
    let node = |(at, (x, y)): (usize, &(f64, f64))| Placed { person_id: tree.who[at], x: *x, y: *y, depth: tree.depth[at] };
    let nodes = places.iter().enumerate().map(node).collect();
    let edges = (1..tree.who.len()).map(|to| Edge { from: tree.parent[to], to, referral: tree.referral[to] }).collect();
    Picture { nodes, edges, width, height }
}

/// The tree in an order where parents come first; position 0 is me.
struct Tree {
    who: Vec<Option<PersonId>>,
    parent: Vec<usize>,
    referral: Vec<Option<ReferralId>>,
    depth: Vec<usize>,
    children: Vec<Vec<usize>>,
}

impl Tree {
    fn new(people: &[PersonId], referrals: &[Referral]) -> Self {
        let shown: HashSet<PersonId> = people.iter().copied().collect();
        let first = first_referrals(referrals);
        let led = |person: &PersonId| first.get(person).filter(|referral| shown.contains(&referral.by_id)).copied();
        let mut below: HashMap<Option<PersonId>, Vec<(PersonId, Option<ReferralId>)>> = HashMap::new();
        let mut sorted: Vec<PersonId> = shown.iter().copied().collect();
        // Identifiers sort by the moment they were made.
        sorted.sort_by_key(|person| (led(person).map(|referral| referral.at), *person));
        for person in &sorted {
            let by = led(person).filter(|_| !in_circle(*person, &led));
            below.entry(by.map(|referral| referral.by_id)).or_default().push((*person, by.map(|referral| referral.id)));
        }
        let mut tree = Self { who: vec![None], parent: vec![0], referral: vec![None], depth: vec![0], children: vec![Vec::new()] };
        let mut at = 0;
        while at < tree.who.len() {
            for (person, referral) in below.remove(&tree.who[at]).unwrap_or_default() {
                let place = tree.who.len();
                tree.who.push(Some(person));
                tree.parent.push(at);
                tree.referral.push(referral);
                tree.depth.push(tree.depth[at] + 1);
                tree.children.push(Vec::new());
                tree.children[at].push(place);
            }
            at += 1;
        }
        tree
    }

    /// How many rows each subtree takes: one for each end.
    fn ends(&self) -> Vec<usize> {
        let mut ends = vec![0; self.who.len()];
        for at in (0..self.who.len()).rev() {
            ends[at] = ends[at].max(1);
            if at > 0 {
                ends[self.parent[at]] += ends[at];
            }
        }
        ends
    }

    /// The first end of each subtree, counted from the first.
    fn first_ends(&self, ends: &[usize]) -> Vec<usize> {
        let mut first = vec![0; self.who.len()];
        for at in 0..self.who.len() {
            let mut next = first[at];
            for child in &self.children[at] {
                first[*child] = next;
                next += ends[*child];
            }
        }
        first
    }

    /// The middle of each subtree, in ends.
    fn middles(&self) -> (Vec<f64>, usize) {
        let ends = self.ends();
        let middles = self.first_ends(&ends).iter().zip(&ends).map(|(first, ends)| *first as f64 + *ends as f64 / 2.0).collect();
        (middles, ends[0])
    }

    fn rows(&self) -> Vec<(f64, f64)> {
        let (middles, _) = self.middles();
        middles.iter().zip(&self.depth).map(|(middle, depth)| (*depth as f64 * LAYER, middle * APART)).collect()
    }

    /// Every subtree has its own sector, as wide as its number of ends; each ring is far enough out for its closest two nodes.
    fn rings(&self) -> Vec<(f64, f64)> {
        let (middles, ends) = self.middles();
        let angle = |at: usize| middles[at] / ends as f64 * TAU - FRAC_PI_2;
        let deepest = self.depth.iter().copied().max().unwrap_or(0);
        let mut radius = vec![0.0; deepest + 1];
        for depth in 1..=deepest {
            let mut on_ring: Vec<f64> = (0..self.who.len()).filter(|at| self.depth[*at] == depth).map(angle).collect();
            on_ring.sort_by(f64::total_cmp);
            let around = on_ring.first().zip(on_ring.last()).map_or(TAU, |(first, last)| first + TAU - last);
            let closest = on_ring.windows(2).map(|two| two[1] - two[0]).fold(around, f64::min);
            // A chord of the ring: two nodes at that angle are `APART` from each other.
            let needed = if on_ring.len() < 2 { 0.0 } else { APART / (2.0 * (closest.min(TAU / 2.0) / 2.0).sin()) };
            radius[depth] = f64::max(radius[depth - 1] + LAYER, needed);
        }
        (0..self.who.len()).map(|at| (radius[self.depth[at]] * angle(at).cos(), radius[self.depth[at]] * angle(at).sin())).collect()
    }
}

/// Whether a person is, through those who named them first, named by themselves; such a circle hangs from me at its smallest
/// identifier.
fn in_circle<'a>(person: PersonId, led: &impl Fn(&PersonId) -> Option<&'a Referral>) -> bool {
    let mut seen = HashSet::from([person]);
    let mut smallest = person;
    let mut at = person;
    while let Some(referral) = led(&at) {
        at = referral.by_id;
        if at == person {
            return smallest == person;
        }
        if !seen.insert(at) {
            return false;
        }
        smallest = smallest.min(at);
    }
    false
}
