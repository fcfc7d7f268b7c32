#!/usr/bin/env bash
# One name, both sets: src/MpnBenefits.Data/add-migration.sh AddInvoices
set -euo pipefail
name=${1:?"Say the migration's name, such as AddInvoices."}
cd "$(dirname "$0")"
dotnet tool restore >/dev/null
dotnet build --nologo -v quiet
dotnet ef migrations add "$name" --no-build --context SqliteBenefitsDb --output-dir Migrations/Sqlite
dotnet ef migrations add "$name" --no-build --context SqlServerBenefitsDb --output-dir Migrations/SqlServer
