//! A statement: its text, once, in the subset both engines take; the kinds of its parameters; what its rows are read into.
//! What leaves: the text in each engine's spelling. Not done here: running it (`tx`), the list of all (`registry`).

use std::{marker::PhantomData, sync::OnceLock};

use crate::{
    StoreError,
    field::{Column, FromRow},
    sql::{Repeat, Sql, Statement, numbered},
    tx::Tx,
    value::{Kind, Value},
};

/// A condition that a statement may have or not.
pub(crate) struct Clause {
    /// With `{}` for its value, and `$1` for the account.
    pub(crate) text: &'static str,
    /// The kind of its value.
    pub(crate) kind: Kind,
}

/// Which of its optional clauses a statement has this time, with their values.
#[derive(Debug, Clone, Default)]
pub(crate) struct Given {
    /// One bit a clause, in their order.
    which: usize,
    values: Vec<Value>,
}

impl Given {
    /// From the value of each clause, in their order.
    pub(crate) fn of(each: impl IntoIterator<Item = Option<Value>>) -> Self {
        let mut given = Self::default();
        for (at, value) in each.into_iter().enumerate() {
            given.which |= usize::from(value.is_some()) << at;
            given.values.extend(value);
        }
        given
    }
}

/// How many optional clauses a statement has at most: the registry prepares it with each choice of them.
const MOST_CLAUSES: usize = 8;

/// A statement, whose rows are read into `R`.
pub(crate) struct Query<R> {
    name: &'static str,
    text: &'static str,
    params: &'static [Kind],
    clauses: &'static [Clause],
    repeat: Repeat,
    /// For each choice of clauses, each size of what is repeated; written out when first asked for.
    forms: OnceLock<Box<[OnceLock<Sql>]>>,
    row: PhantomData<fn() -> R>,
}

impl<R: FromRow> Query<R> {
    /// A statement. In its text `{*}` stands for the columns of `R`, `{p.*}` for the same of the alias `p`, `{and}` for its optional
    /// clauses, whose values follow the other parameters, and `{list}` or `{rows (…)}` for what is repeated, which comes last.
    pub(crate) const fn new(
        name: &'static str,
        text: &'static str,
        params: &'static [Kind],
        clauses: &'static [Clause],
        repeat: Repeat,
    ) -> Self {
        assert!(clauses.len() <= MOST_CLAUSES, "too many optional clauses to prepare each choice of them");
        Self { name, text, params, clauses, repeat, forms: OnceLock::new(), row: PhantomData }
    }

    /// Its rows.
    pub(crate) async fn rows(&'static self, tx: &mut Tx, params: Vec<Value>) -> Result<Vec<R>, StoreError> {
        tx.rows(self.sql(), &params, R::read).await
    }

    /// Its rows, with some of its clauses.
    pub(crate) async fn rows_where(&'static self, tx: &mut Tx, mut params: Vec<Value>, given: &Given) -> Result<Vec<R>, StoreError> {
        params.extend_from_slice(&given.values);
        tx.rows(self.form(given.which, 0), &params, R::read).await
    }

    /// Its first row, if there is one.
    pub(crate) async fn first(&'static self, tx: &mut Tx, params: Vec<Value>) -> Result<Option<R>, StoreError> {
        Ok(self.rows(tx, params).await?.into_iter().next())
    }

    /// Its rows for each value of a list of any length; a value given twice counts once.
    pub(crate) async fn rows_in(&'static self, tx: &mut Tx, params: Vec<Value>, list: Vec<Value>) -> Result<Vec<R>, StoreError> {
        self.rows_in_where(tx, params, &Given::default(), list).await
    }

    /// Its rows for each value of a list of any length, with some of its clauses.
    pub(crate) async fn rows_in_where(
        &'static self,
        tx: &mut Tx,
        mut params: Vec<Value>,
        given: &Given,
        list: Vec<Value>,
    ) -> Result<Vec<R>, StoreError> {
        params.extend_from_slice(&given.values);
        tx.rows_of_all(self.for_list(given.which, &params, list), R::read).await
    }

    /// What to ask for each value of a list, one statement after the other.
    pub(crate) fn for_list(&'static self, which: usize, params: &[Value], list: Vec<Value>) -> Vec<(&'static Sql, Vec<Value>)> {
        let ask = |(form, values): (usize, Vec<Value>)| (self.form(which, form), params.iter().cloned().chain(values).collect());
        self.repeat.groups(list).into_iter().map(ask).collect()
    }

    /// Carries it out; answers how many rows it touched.
    pub(crate) async fn run(&'static self, tx: &mut Tx, params: Vec<Value>) -> Result<u64, StoreError> {
        tx.run(self.sql(), &params).await
    }

    /// It, to be carried out.
    pub(crate) fn statement(&'static self, params: Vec<Value>) -> Statement {
        Statement { sql: self.sql(), params, noun: None }
    }

    /// It, to be carried out for values of any number.
    pub(crate) fn statements(&'static self, params: &[Value], values: Vec<Value>) -> Vec<Statement> {
        let groups = self.repeat.groups(values).into_iter();
        groups
            .map(|(form, values)| Statement { sql: self.form(0, form), params: params.iter().cloned().chain(values).collect(), noun: None })
            .collect()
    }

    /// Its text without any clause.
    pub(crate) fn sql(&'static self) -> &'static Sql {
        self.form(0, 0)
    }

    fn form(&'static self, which: usize, size: usize) -> &'static Sql {
        let sizes = self.repeat.sizes();
        let forms = self.forms.get_or_init(|| (0..sizes.len() << self.clauses.len()).map(|_| OnceLock::new()).collect());
        forms[which * sizes.len() + size].get_or_init(|| Sql::of(self.expanded(which, sizes[size])))
    }

    fn given(&self, which: usize) -> impl Iterator<Item = &'static Clause> {
        self.clauses.iter().enumerate().filter(move |(at, _)| which >> at & 1 == 1).map(|(_, clause)| clause)
    }

    fn expanded(&self, which: usize, size: usize) -> String {
        let mut columns = Vec::new();
        R::columns(&mut columns);
        let select = |alias: &str| columns.iter().map(|column| format!("{alias}{}", column.name)).collect::<Vec<_>>().join(", ");
        let mut text = self.text.replace("{*}", &select(""));
        if let Some((before, _)) = text.split_once(".*}")
            && let Some((_, alias)) = before.rsplit_once('{')
        {
            text = text.replace(&format!("{{{alias}.*}}"), &select(&format!("{alias}.")));
        }
        let mut number = self.params.len();
        let clauses: String = self.given(which).map(|clause| format!(" AND {}", numbered(clause.text, &mut number))).collect();
        self.repeat.expand(&text.replace("{and}", &clauses), number, size)
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
        let mut forms = Vec::new();
        for which in 0..1 << self.clauses.len() {
            for (at, size) in self.repeat.sizes().iter().enumerate() {
                let repeated = (0..*size).flat_map(|_| self.repeat.kinds());
                let kinds = self.params.iter().copied().chain(self.given(which).map(|clause| clause.kind)).chain(repeated.copied());
                forms.push((self.form(which, at), kinds.collect()));
            }
        }
        forms
    }

    fn columns(&self) -> Vec<Column> {
        let mut columns = Vec::new();
        R::columns(&mut columns);
        columns
    }
}

/// Declares the statements of a file, and `REGISTERED`, the list of them: none can be forgotten. After the kinds of its parameters, a
/// statement may say `; Kind` for a list, `* (Kinds)` for rows, `+ CLAUSES` for clauses that it may have.
macro_rules! queries {
    ($($(#[$doc:meta])* $name:ident: $row:ty = ($($kind:ident),* $(; $list:ident)?) $(* ($($each:ident),+))? $(+ $clauses:ident)? $text:literal;)+) => {
        $($(#[$doc])* static $name: $crate::query::Query<$row> = $crate::query::Query::new(
            concat!(module_path!(), "::", stringify!($name)),
            $text,
            &[$($crate::value::Kind::$kind),*],
            queries!(@clauses $($clauses)?),
            queries!(@repeat $($list)? $(($($each)+))?),
        );)+
        pub(crate) static REGISTERED: &[&'static dyn $crate::query::Registered] = &[$(&$name),+];
    };
    (@clauses) => { &[] };
    (@clauses $clauses:ident) => { $clauses };
    (@repeat) => { $crate::sql::Repeat::Nothing };
    (@repeat $kind:ident) => { $crate::sql::Repeat::List($crate::value::Kind::$kind) };
    (@repeat ($($kind:ident)+)) => { $crate::sql::Repeat::Rows(&[$($crate::value::Kind::$kind),+]) };
}
