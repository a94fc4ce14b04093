//! The order of what stands under subjects: one is put at another place among those of its subject, and the others keep theirs.

use rebond_domain::Topic;

/// The new order once the one at `place` stands where `to` says among those of its subject: a position each, and which had been where. All
/// are renumbered, for positions may have been equal.
pub(super) fn moved(topics: &[Topic], place: usize, to: impl Fn(usize) -> usize) -> Vec<(u16, usize)> {
    let of_subject: Vec<usize> = (0..topics.len()).filter(|at| topics[*at] == topics[place]).collect();
    let Some(at) = of_subject.iter().position(|one| *one == place) else { return Vec::new() };
    let mut order = of_subject.clone();
    let one = order.remove(at);
    order.insert(to(at).min(order.len()), one);
    let mut all: Vec<usize> = (0..topics.len()).collect();
    for (slot, one) in of_subject.into_iter().zip(order) {
        all[slot] = one;
    }
    all.into_iter().enumerate().map(|(position, at)| (u16::try_from(position).unwrap_or(u16::MAX), at)).collect()
}
