#!/usr/bin/env bash
# Lets a program that abandons requests loose on every public page and list of a running demonstration.
#
# usage: infra/checks/storm.sh PROGRAM [http://localhost:8080]
# The program gets all addresses, abandons requests to each in turn, and fails unless all of them still answer.
set -euo pipefail
program=$1
site=${2:-http://localhost:8080}
consultation=consultations/acc-douvrin

theme=$(curl -sf "$site/api/v1/$consultation" | grep -o '"key":"[^"]*"' | head -n 1 | cut -d'"' -f4)
receipt=$(curl -sf -X POST -H "Content-Type: application/json" \
  -d "{\"theme\": \"$theme\", \"kind\": \"OPINION\", \"body\": \"Pour voir.\"}" \
  "$site/api/v1/$consultation/contributions" | sed -n 's/.*"receipt":"\([^"]*\)".*/\1/p')

paths=(
  fr/ en/
  "fr/$consultation" "fr/$consultation/contribute"
  "fr/$consultation/contributions" "en/$consultation/contributions" "fr/$consultation/contributions?q=eau"
  "fr/$consultation/contributions/1" "fr/$consultation/communes?commune=douv"
  "fr/$consultation/charter" "fr/$consultation/acts" "fr/$consultation/moderation-record"
  fr/follow "fr/receipts/$receipt" fr/charter fr/accessibility fr/privacy fr/legal fr/sign-in fr/verify
  api/v1/consultations "api/v1/$consultation" "api/v1/$consultation/contributions?limit=100"
  "api/v1/$consultation/contributions?q=usines" "api/v1/$consultation/contributions/1" "api/v1/$consultation/changes"
  "api/v1/$consultation/moderation-record" "api/v1/receipts/$receipt" "api/v1/communes?name=lille" api/v1/legal-regimes
  "api/v1/$consultation/acts" "api/v1/$consultation/charter" "api/v1/$consultation/moderation-record/figures"
  "$consultation/log/checkpoint"
)
exec "$program" "${paths[@]/#/$site/}"
