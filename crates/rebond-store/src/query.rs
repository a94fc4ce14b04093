//! A statement: its text, once, in the subset both engines take; the kinds of its parameters; what its rows are read into.
//! What leaves: the text in each engine's spelling. Not done here: running it (`tx`), the list of all (`registry`).

use std::{marker::PhantomData, sync::OnceLock};

use crate::{
    StoreError,
    field::{Column, FromRow},
    sql::{Sql, Statement},
    tx::Tx,
    value::{Kind, Value},
};

/// How many values a `{list}` takes: the smallest that fits is used and padded, so that few texts are prepared.
pub(crate) const LIST_SIZES: [usize; 3] = [4, 32, 256];

/// A statement, whose rows are read into `R`.
pub(crate) struct Query<R> {
    name: &'static str,
    text: &'static str,
    params: &'static [Kind],
    list: Option<Kind>,
    forms: [OnceLock<Sql>; LIST_SIZES.len()],
    row: PhantomData<fn() -> R>,
}

impl<R: FromRow> Query<R> {
    /// A statement. In its text `{*}` stands for the columns of `R`, `{p.*}` for the same of the alias `p`, and `{list}` for
    /// the values of a list, which follow the other parameters.
    pub(crate) const fn new(name: &'static str, text: &'static str, params: &'static [Kind], list: Option<Kind>) -> Self {
        Self { name, text, params, list, forms: [const { OnceLock::new() }; LIST_SIZES.len()], row: PhantomData }
    }

    /// Its rows.
    pub(crate) async fn rows(&'static self, tx: &mut Tx, params: Vec<Value>) -> Result<Vec<R>, StoreError> {
        tx.rows(self.sql(0), &params, R::read).await
    }

    /// Its first row, if there is one.
    pub(crate) async fn first(&'static self, tx: &mut Tx, params: Vec<Value>) -> Result<Option<R>, StoreError> {
        Ok(self.rows(tx, params).await?.into_iter().next())
    }

    /// Its rows for each value of a list of any length; a value given twice counts once.
    pub(crate) async fn rows_in(&'static self, tx: &mut Tx, params: Vec<Value>, list: Vec<Value>) -> Result<Vec<R>, StoreError> {
        let mut rows = Vec::new();
        for (form, params) in Self::chunks(&params, list) {
            rows.append(&mut tx.rows(self.sql(form), &params, R::read).await?);
        }
        Ok(rows)
    }

    /// Carries it out; answers how many rows it touched.
    pub(crate) async fn run(&'static self, tx: &mut Tx, params: Vec<Value>) -> Result<u64, StoreError> {
        tx.run(self.sql(0), &params).await
    }

    /// The statements that carry it out for each value of a list of any length.
    pub(crate) fn statements(&'static self, params: &[Value], list: Vec<Value>) -> Vec<Statement> {
        Self::chunks(params, list).into_iter().map(|(form, params)| Statement { sql: self.sql(form), params, noun: None }).collect()
    }

    pub(crate) fn sql(&'static self, form: usize) -> &'static Sql {
        self.forms[form].get_or_init(|| Sql::of(self.expanded(LIST_SIZES[form])))
    }

    fn chunks(params: &[Value], mut list: Vec<Value>) -> Vec<(usize, Vec<Value>)> {
        let mut seen = std::collections::HashSet::new();
        list.retain(|value| seen.insert(value.clone()));
        let largest = LIST_SIZES[LIST_SIZES.len() - 1];
        list.chunks(largest)
            .map(|chunk| {
                let form = LIST_SIZES.iter().position(|size| *size >= chunk.len()).unwrap_or(LIST_SIZES.len() - 1);
                let padding = std::iter::repeat_n(chunk[chunk.len() - 1].clone(), LIST_SIZES[form] - chunk.len());
                (form, params.iter().chain(chunk).cloned().chain(padding).collect())
            })
            .collect()
    }

    fn expanded(&self, list: usize) -> String {
        let mut columns = Vec::new();
        R::columns(&mut columns);
        let select = |alias: &str| columns.iter().map(|column| format!("{alias}{}", column.name)).collect::<Vec<_>>().join(", ");
        let mut text = self.text.replace("{*}", &select(""));
        while let Some((before, rest)) = text.split_once('{').filter(|(_, rest)| rest.contains(".*}") && !rest.starts_with("list")) {
            let Some((alias, after)) = rest.split_once(".*}") else { break };
            text = format!("{before}{}{after}", select(&format!("{alias}.")));
        }
        let places: Vec<String> = (1..=list).map(|n| format!("${}", self.params.len() + n)).collect();
        text.replace("{list}", &places.join(", "))
    }
}

/// A statement as the registry sees it.
#[cfg_attr(not(test), expect(dead_code, reason = "the registry's tests read it"))]
pub(crate) trait Registered: Sync {
    fn name(&self) -> &str;
    /// Each form it is prepared in, with the kinds of its parameters.
    fn forms(&'static self) -> Vec<(&'static Sql, Vec<Kind>)>;
    fn columns(&self) -> Vec<Column>;
}

impl<R: FromRow> Registered for Query<R> {
    fn name(&self) -> &str {
        self.name
    }

    fn forms(&'static self) -> Vec<(&'static Sql, Vec<Kind>)> {
        let sizes = if self.list.is_some() { LIST_SIZES.len() } else { 1 };
        (0..sizes)
            .map(|form| {
                let list = self.list.iter().copied().flat_map(|kind| std::iter::repeat_n(kind, LIST_SIZES[form]));
                (self.sql(form), self.params.iter().copied().chain(list).collect())
            })
            .collect()
    }

    fn columns(&self) -> Vec<Column> {
        let mut columns = Vec::new();
        R::columns(&mut columns);
        columns
    }
}

/// Declares the statements of a file, and `REGISTERED`, the list of them: none can be forgotten.
macro_rules! queries {
    ($($(#[$doc:meta])* $name:ident: $row:ty = ($($kind:ident),* $(; $list:ident)?) $text:expr;)+) => {
        $($(#[$doc])* static $name: $crate::query::Query<$row> = $crate::query::Query::new(
            concat!(module_path!(), "::", stringify!($name)),
            $text,
            &[$($crate::value::Kind::$kind),*],
            queries!(@list $($list)?),
        );)+
        pub(crate) static REGISTERED: &[&'static dyn $crate::query::Registered] = &[$(&$name),+];
    };
    (@list) => { None };
    (@list $kind:ident) => { Some($crate::value::Kind::$kind) };
}
