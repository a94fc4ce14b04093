//! The schema of a hosted server, whose tables belong to a role of their own and may lie on several machines (Citus). What leaves: the
//! statements that lay out an empty database, to be run by that role; and, after later migrations, what makes their tables like the
//! others. Why: docs/scale.md. Not done here: the tables themselves (`migrations`).

use tokio_postgres::Transaction;

use super::{MIGRATIONS, TABLE, digest};
use crate::{
    StoreError,
    field::Target,
    hosted::own::SERVERS_OWN,
    table::{self, sql_of},
};

/// How the tables of a hosted server lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// On one server, with or without others that follow it.
    One,
    /// By account on the machines of a Citus cluster.
    Distributed,
}

/// Those that hold accounts' rows, in an order in which each refers to earlier ones only, but for [`cycles`].
pub(crate) fn of_accounts() -> Vec<&'static str> {
    ["accounts"].into_iter().chain(table::names()).collect()
}

/// Those that lie whole on every machine: read everywhere, written by migrations.
pub(crate) const EVERYWHERE: [&str; 1] = ["schema_migrations"];

// What is the server's own (`SERVERS_OWN`) lies on the machine that programs ask: it is found by no account, and small.

/// Foreign keys to a table that comes later: off while the tables are distributed.
struct Cycle {
    table: &'static str,
    column: &'static str,
    target: &'static str,
}

fn cycles() -> Vec<Cycle> {
    let of = |noun: rebond_domain::Noun| {
        sql_of(noun).references.iter().filter_map(move |by| match by.reference.target {
            Target::One(target) if target as usize >= noun as usize => {
                Some(Cycle { table: sql_of(noun).table, column: by.reference.column, target: sql_of(target).table })
            }
            _ => None,
        })
    };
    rebond_domain::Noun::ALL.iter().flat_map(|noun| of(*noun)).filter(|cycle| cycle.table != cycle.target).collect()
}

impl Cycle {
    fn off(&self) -> String {
        format!("ALTER TABLE {0} DROP CONSTRAINT {0}_account_id_{1}_fkey;\n", self.table, self.column)
    }

    fn on(&self) -> String {
        let Self { table, column, target } = self;
        format!(
            "ALTER TABLE {table} ADD FOREIGN KEY (account_id, {column}) REFERENCES {target} (account_id, id) DEFERRABLE INITIALLY DEFERRED;\n"
        )
    }
}

/// The statements that lay out an empty database, as `psql -1 -v ON_ERROR_STOP=1` takes them, run by the role that is to own the tables.
/// `program` is the role under which Rebond connects: it reads and writes rows, bound by row-level security, and changes no table.
pub fn schema(layout: Layout, program: &str) -> String {
    let program = quoted(program);
    let mut all = String::from("SET LOCAL client_min_messages = warning;\n");
    if layout == Layout::Distributed {
        all += "SET LOCAL citus.multi_shard_modify_mode = 'sequential';\n";
    }
    all += &format!("{TABLE};\n");
    for migration in MIGRATIONS {
        let print = digest(migration.postgres);
        all += &format!(
            "\n{}\nINSERT INTO schema_migrations (number, digest) VALUES ({}, '{print}');\n",
            migration.postgres, migration.number
        );
    }
    all += "\n-- The tables belong to a role that no program connects as: the wall between accounts need not bind it, and a shard can be moved.\n";
    for table in table::names() {
        all += &format!("ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY;\n");
    }
    if layout == Layout::Distributed {
        all += "\n-- Each account's rows lie together on one machine. Two tables that refer to each other are tied again once both are there.\n";
        all.extend(cycles().iter().map(Cycle::off));
        all += "SELECT create_distributed_table('accounts', 'account_id');\n";
        all.extend(of_accounts().iter().skip(1).map(|table| format!("{};\n", distribute(table))));
        all.extend(EVERYWHERE.map(|table| format!("SELECT create_reference_table('{table}');\n")));
        all.extend(cycles().iter().map(Cycle::on));
        all += "\n-- Whose rows a transaction may see is told to the other machines too. Holds for connections made from now on.\n";
        all += "ALTER DATABASE :\"DBNAME\" SET citus.propagate_set_commands = 'local';\n";
    }
    all += "\n-- What the program may do.\n";
    all += &format!("GRANT SELECT ON schema_migrations TO {program};\n");
    for table in of_accounts().into_iter().chain(SERVERS_OWN) {
        all += &format!("GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {program};\n");
    }
    all
}

fn distribute(table: &str) -> String {
    format!("SELECT create_distributed_table('{table}', 'account_id', colocate_with => 'accounts')")
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// How a database lies that has its schema already: found before migrations run, kept up after.
pub(super) struct Found {
    /// Whether the tables belong to a role that no program connects as.
    apart: bool,
    /// Whether they lie on the machines of a cluster.
    distributed: bool,
}

impl Found {
    pub(super) async fn of(tx: &Transaction<'_>) -> Result<Self, StoreError> {
        let forced = tx.query_opt("SELECT relforcerowsecurity FROM pg_class WHERE oid = to_regclass('profiles')", &[]).await?;
        let cluster: bool = tx.query_one("SELECT to_regclass('pg_dist_partition') IS NOT NULL", &[]).await?.try_get(0)?;
        let listed = "SELECT EXISTS (SELECT 1 FROM pg_dist_partition WHERE logicalrelid = to_regclass('accounts'))";
        let distributed = cluster && tx.query_one(listed, &[]).await?.try_get(0)?;
        if distributed {
            tx.batch_execute("SET LOCAL citus.multi_shard_modify_mode = 'sequential'").await?;
        }
        Ok(Self { apart: forced.is_some_and(|row| !row.get::<_, bool>(0)), distributed })
    }

    /// Makes what migrations added like what was there: whom it binds, where it lies, who may use it.
    pub(super) async fn keep_up(&self, tx: &Transaction<'_>) -> Result<(), StoreError> {
        if self.distributed {
            let local = "SELECT c.relname::text FROM pg_class c JOIN pg_class p ON p.oid = to_regclass('profiles') \
                         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'account_id' \
                         WHERE c.relkind = 'r' AND c.relnamespace = p.relnamespace \
                         AND NOT EXISTS (SELECT 1 FROM pg_dist_partition d WHERE d.logicalrelid = c.oid) ORDER BY c.oid";
            for table in tx.query(local, &[]).await? {
                tx.batch_execute(&distribute(table.try_get(0)?)).await?;
            }
        }
        if self.apart {
            let each = "SELECT format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', c.relname) FROM pg_class c \
                        JOIN pg_class p ON p.oid = to_regclass('profiles') \
                        WHERE c.relkind = 'r' AND c.relnamespace = p.relnamespace AND c.relforcerowsecurity \
                        UNION ALL \
                        SELECT format('GRANT %s ON %I TO %I', a.privilege_type, c.relname, pg_get_userbyid(a.grantee)) FROM pg_class c \
                        JOIN pg_class p ON p.oid = to_regclass('profiles') CROSS JOIN LATERAL aclexplode(p.relacl) a \
                        WHERE c.relkind = 'r' AND c.relnamespace = p.relnamespace AND a.grantee NOT IN (0, p.relowner) \
                        AND c.relacl IS NULL";
            for statement in tx.query(each, &[]).await? {
                tx.batch_execute(statement.try_get(0)?).await?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
