//! The picture of the thread: who led to whom, me at the root. What enters: the people to show, referrals, a shape. What
//! leaves: places in abstract units, where a node is a disc one unit wide, and edges. Not done here: drawing, words, choice
//! of whom to show.

use std::collections::{HashMap, HashSet};
use std::f64::consts::{FRAC_PI_2, TAU};

use rebond_domain::{PersonId, Referral, ReferralId};

use crate::origin::first_referrals;

/// Between the centres of two nodes at least so much.
const APART: f64 = 1.25;
/// The same on rings, where a name stands below each disc.
const NAMED: f64 = 1.6;
/// Between two rings at least so much.
const LAYER: f64 = 2.4;
/// In rows, each step from me is so much further right.
const INDENT: f64 = 0.75;
/// On a ring, so many people of one person who led nowhere yet share the room of one.
const DEEP: usize = 3;
/// Fewer than so many stay in line.
const CROWD: usize = 4;

/// How the picture is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Rings around me: for wide screens.
    Rings,
    /// One row for each person below the one who led to them, a little further right: for narrow screens and many people.
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
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Edge {
    /// From.
    pub from: usize,
    /// To.
    pub to: usize,
    /// The referral; `None` when one found them oneself.
    pub referral: Option<ReferralId>,
    /// The two points that bend the line, as a cubic curve from one centre to the other.
    pub bend: [(f64, f64); 2],
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
    let edges = (1..tree.who.len())
        .map(|to| {
            let from = tree.parent[to];
            Edge { from, to, referral: tree.referral[to], bend: bend(places[0], places[from], places[to], shape) }
        })
        .collect();
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

    fn is_end(&self, at: usize) -> bool {
        self.children[at].is_empty()
    }

    /// Where each subtree has its middle, in which row behind each other, and how wide the whole is, when an end is one wide. Many
    /// ends that hang from the same one stand closer, in rows.
    fn middles(&self) -> (Vec<f64>, Vec<usize>, f64) {
        let count = self.who.len();
        let ends: Vec<usize> = (0..count).map(|at| self.children[at].iter().filter(|child| self.is_end(**child)).count()).collect();
        let crowded = |at: usize| at > 0 && self.is_end(at) && ends[self.parent[at]] >= CROWD;
        let mut wide = vec![0.0; count];
        for at in (0..count).rev() {
            if ends[at] >= CROWD {
                // The first and the last of a crowd keep the distance of one from their neighbours.
                wide[at] += 1.0 - 1.0 / DEEP as f64;
            }
            wide[at] = if crowded(at) { 1.0 / DEEP as f64 } else { f64::max(wide[at], 1.0) };
            if at > 0 {
                wide[self.parent[at]] += wide[at];
            }
        }
        let (mut start, mut row) = (vec![0.0; count], vec![0; count]);
        for at in 0..count {
            let children = &self.children[at];
            let mut next = start[at];
            for child in children.iter().filter(|child| !crowded(**child)) {
                start[*child] = next;
                next += wide[*child];
            }
            next += (1.0 - 1.0 / DEEP as f64) / 2.0;
            for (place, child) in children.iter().filter(|child| crowded(**child)).enumerate() {
                start[*child] = next;
                next += wide[*child];
                row[*child] = place % DEEP;
            }
        }
        (start.iter().zip(&wide).map(|(start, wide)| start + wide / 2.0).collect(), row, wide[0])
    }

    /// One below the other, each followed by those they led to; who led to somebody comes before who did not yet.
    fn rows(&self) -> Vec<(f64, f64)> {
        let mut row = vec![0_u32; self.who.len()];
        let mut ahead = vec![0];
        let mut next = 0;
        while let Some(at) = ahead.pop() {
            row[at] = next;
            next += 1;
            let (ends, on): (Vec<usize>, Vec<usize>) = self.children[at].iter().partition(|child| self.is_end(**child));
            ahead.extend(on.into_iter().chain(ends).rev());
        }
        self.depth.iter().zip(row).map(|(depth, row)| (*depth as f64 * INDENT, f64::from(row) * APART)).collect()
    }

    /// Every subtree has its own sector, as wide as what hangs from it; each ring is far enough out for its closest two nodes. The
    /// rows of a crowd stand in its own sector, so that the next ring needs not wait for them.
    fn rings(&self) -> Vec<(f64, f64)> {
        let (middles, row, whole) = self.middles();
        let angle = |at: usize| middles[at] / whole * TAU - FRAC_PI_2;
        let deepest = self.depth.iter().copied().max().unwrap_or(0);
        let mut radius = vec![0.0];
        let mut inner = 0.0;
        for depth in 1..=deepest {
            let on_ring: Vec<usize> = (0..self.who.len()).filter(|at| self.depth[*at] == depth).collect();
            let rows = on_ring.iter().map(|at| row[*at]).max().unwrap_or(0);
            let needed = (0..=rows).map(|of| room(on_ring.iter().filter(|at| row[**at] == of).map(|at| angle(*at)))).fold(0.0, f64::max);
            inner = f64::max(inner + LAYER, needed);
            radius.push(inner);
        }
        let place = |at: usize| {
            let from_me = radius[self.depth[at]] + row[at] as f64 * NAMED;
            (from_me * angle(at).cos(), from_me * angle(at).sin())
        };
        (0..self.who.len()).map(place).collect()
    }
}

/// How large a ring must be for nodes at these angles to stand apart: its chord between the closest two.
fn room(angles: impl Iterator<Item = f64>) -> f64 {
    let mut angles: Vec<f64> = angles.collect();
    if angles.len() < 2 {
        return 0.0;
    }
    angles.sort_by(f64::total_cmp);
    let around = angles.first().zip(angles.last()).map_or(TAU, |(first, last)| first + TAU - last);
    let closest = angles.windows(2).map(|two| two[1] - two[0]).fold(around, f64::min);
    NAMED / (2.0 * (closest.min(TAU / 2.0) / 2.0).sin())
}

/// A curve that leaves one ring and enters the next at right angles; in rows, one that goes down, then turns to the person.
fn bend(me: (f64, f64), from: (f64, f64), to: (f64, f64), shape: Shape) -> [(f64, f64); 2] {
    match shape {
        Shape::Rows => [(from.0, to.1), (from.0, to.1)],
        Shape::Rings => {
            let polar = |place: (f64, f64)| ((place.0 - me.0).hypot(place.1 - me.1), (place.1 - me.1).atan2(place.0 - me.0));
            let ((near, near_angle), (far, far_angle)) = (polar(from), polar(to));
            // From me every direction is outwards.
            let near_angle = if near < APART / 2.0 { far_angle } else { near_angle };
            let middle = f64::midpoint(near, far);
            let at = |angle: f64| (me.0 + middle * angle.cos(), me.1 + middle * angle.sin());
            [at(near_angle), at(far_angle)]
        }
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
