# Two servers that follow one another, and the one that watches them, in a folder of its own; says `ready` once the second follows, takes
# the first away when it reads `kill`, and everything when its input ends. $1: the folder; $2 $3 $4: ports; $5: PostgreSQL's programs.
set -eu
cd "$1"
export HOME="$1" XDG_RUNTIME_DIR="$1/run" XDG_CONFIG_HOME="$1/config" XDG_DATA_HOME="$1/share" PATH="$5:$PATH" LC_ALL=C
mkdir -p run
watch="postgres://autoctl_node@127.0.0.1:$2/pg_auto_failover"
# A server and those it started, at once, as when its power is cut.
gone() {
    head=$(head -n 1 "$1/postmaster.pid" 2>/dev/null || echo 0)
    pkill -9 -f "^[^ ]*pg_autoctl.*pgdata $1 " || true
    pkill -9 -f "pg_autoctl: .*$1" || true
    [ "$head" = 0 ] || { pkill -9 -P "$head" || true; kill -9 "$head" 2>/dev/null || true; }
}
trap 'gone b; gone a; gone m; kill -9 0' EXIT
trap "" HUP INT
until_said() {
    tries=0
    until "$@" >/dev/null 2>&1; do
        tries=$((tries + 1))
        [ "$tries" -lt 600 ] || { cat ./*.log >&2; exit 1; }
        sleep 0.1
    done
}
pg_autoctl create monitor --pgdata m --pgport "$2" --hostname 127.0.0.1 --auth trust --no-ssl >m.log 2>&1
# Patience for a trial: what is away for some seconds is gone.
cat >>m/postgresql.conf <<'END'
pgautofailover.health_check_period = 1000
pgautofailover.health_check_timeout = 1000
pgautofailover.health_check_retry_delay = 500
pgautofailover.node_considered_unhealthy_timeout = 4000
pgautofailover.primary_demote_timeout = 4000
pgautofailover.startup_grace_period = 1000
END
pg_autoctl run --pgdata m >>m.log 2>&1 </dev/null &
until_said psql -Atc "SELECT 1" "$watch"
node() {
    pg_autoctl create postgres --pgdata "$1" --pgport "$2" --name "$1" --hostname 127.0.0.1 --auth trust --no-ssl \
        --dbname rebond --username rebond --monitor "$watch" >"$1.log" 2>&1
    pg_autoctl run --pgdata "$1" >>"$1.log" 2>&1 </dev/null &
}
state() { psql -Atc "SELECT 1 FROM pgautofailover.node WHERE nodename = '$1' AND reportedstate = '$2' AND goalstate = '$2'" "$watch" | grep -q 1; }
node a "$3"
until_said state a single
node b "$4"
until_said state b secondary
until_said state a primary
echo ready
while read -r word; do
    [ "$word" != kill ] || gone a
done
