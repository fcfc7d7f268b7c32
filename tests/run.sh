#!/usr/bin/env bash
# Runs every test: bash tests/run.sh [--long] [--pictures]
#   --long      the same tests with larger figures (hours of the clock, not minutes)
#   --pictures  the journeys write their screenshots into docs/pictures
#   --no-build  what stands built in bin/ is taken as it is
# Ends with "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."
build=yes
for option in "$@"; do
  case "$option" in
    --long) export MPN_LONG=1 ;;
    --pictures) export MPN_PICTURES=1 ;;
    --no-build) build=no ;;
    *) echo "Unknown option $option: --long, --pictures or --no-build." >&2; exit 2 ;;
  esac
done
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export MPN_LOGS="$results/logs"

since() { echo "  $1: $((SECONDS - $2)) s"; }

# Chromium of the system where it is or can be installed, else the one Playwright brings.
find_browser() {
  local found
  found=$(command -v chromium || command -v chromium-browser || true)
  if [ -z "$found" ] && [ -f /etc/debian_version ] && [ "$(id -u)" = 0 ]; then
    echo "Installing Chromium."
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y chromium >/dev/null
    found=$(command -v chromium || true)
  fi
  if [ -n "$found" ]; then
    export MPN_CHROMIUM=${MPN_CHROMIUM:-$found}
  elif [ -z "${MPN_CHROMIUM:-}" ]; then
    local script=tests/MpnBenefits.EndToEnd.Tests/bin/Debug/net10.0/playwright.ps1
    local driver=tests/MpnBenefits.EndToEnd.Tests/bin/Debug/net10.0/.playwright
    if command -v pwsh >/dev/null; then
      pwsh "$script" install chromium
    else
      node "$driver/package/cli.js" install chromium
    fi
  fi
}

# One part: a name for its result file, a project, and the environment it runs in.
run_part() {
  local name=$1 project=$2 started=$SECONDS
  shift 2
  echo "== $name"
  env "$@" dotnet test "tests/$project" --no-build --nologo --verbosity quiet --logger "console;verbosity=minimal" \
    --logger "trx;LogFileName=$name.trx" --results-directory "$results" || true
  since "$name" "$started"
  if [ ! -s "$results/$name.trx" ]; then
    echo "  $name left no results." >&2
    broken=$((broken + 1))
  fi
}

# Tests plant secrets where somebody could leave one. Whatever any test made the site log is searched for them, for
# sealed cookies and for e-mail addresses; a line that holds one counts as a failure.
search_logs() {
  local kept found
  echo "== logs"
  kept=$(cat "$MPN_LOGS"/*.log 2>/dev/null | wc -l)
  if [ "$kept" -eq 0 ] || ! echo "secret canary-secret-7f2e41" | grep -qE -f tests/canaries.txt; then
    echo "  Nothing was kept to search, or nothing would be found." >&2
    broken=$((broken + 1))
    return
  fi
  found=$(cat "$MPN_LOGS"/*.log | grep -cE -f tests/canaries.txt)
  echo "  $kept lines, $found with what no log may hold"
  if [ "$found" -gt 0 ]; then
    grep -nE -f tests/canaries.txt "$MPN_LOGS"/*.log | cut -c1-400 | head -20 >&2
    broken=$((broken + 1))
  fi
}

broken=0
if [ "$build" = yes ]; then
  started=$SECONDS
  dotnet build -c Debug --nologo --verbosity quiet || { echo "0 passed, 1 failed"; exit 1; }
  since build "$started"
fi
find_browser

elsewhere=(LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 TZ=Pacific/Kiritimati)
run_part domain MpnBenefits.Domain.Tests MPN_TESTS=1
run_part web MpnBenefits.Web.Tests MPN_TESTS=1
run_part domain-elsewhere MpnBenefits.Domain.Tests "${elsewhere[@]}"
run_part web-elsewhere MpnBenefits.Web.Tests "${elsewhere[@]}"
run_part end-to-end MpnBenefits.EndToEnd.Tests MPN_TESTS=1
search_logs

# The counters of the result files; the console's words are in somebody's language.
sum() { cat "$results"/*.trx 2>/dev/null | grep -o '<Counters [^>]*' | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'; }
passed=$(sum passed)
executed=$(sum executed)
total=$(sum total)
failed=$((executed - passed + broken))
skipped=$((total - executed))
if [ "$skipped" -gt 0 ]; then
  echo "$skipped skipped (those that need a SQL Server: set TEST_SQLSERVER to run them)"
fi
echo "Took $SECONDS s."
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
