//! The parts of a calendar being written. What enters: what a part is, and its values. What leaves: the part in its calendar. Not
//! done here: which parts a file needs.

use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType as Part, ICalendarProperty as Name};

use crate::text::one_value;

/// Adds a part below another with its values that are not blank; answers its place.
pub(super) fn add(calendar: &mut ICalendar, below: Option<usize>, part: Part, values: &[(Name, &str)]) -> usize {
    let mut component = ICalendarComponent::new(part);
    for (name, value) in values.iter().filter(|(_, value)| !value.is_empty()) {
        component.add_property(name.clone(), one_value(value));
    }
    let place = calendar.components.len();
    calendar.components.push(component);
    if let Some(above) = below.and_then(|below| calendar.components.get_mut(below)) {
        above.component_ids.push(place as u32);
    }
    place
}
