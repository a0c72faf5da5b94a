#!/usr/bin/env bash
# Runs tests of the backend on Testcontainers, on a machine where no Docker engine answers and no image can be pulled:
# installs Debian's engine, starts one of its own, makes a PostgreSQL image with debootstrap, and stops it all.
#
# usage: infra/testcontainers/run.sh [a Surefire pattern]      (as root, on Debian)
# settings: EGIDE_SUITE (Debian's suite of the image), EGIDE_CONTAINERS (folder of the engine, image kept between runs)
set -euo pipefail
cd "$(dirname "$0")/../.."
here=infra/testcontainers
suite=${EGIDE_SUITE:-trixie}
folder=${EGIDE_CONTAINERS:-/var/tmp/egide-containers}
image=egide/postgresql:$suite-$(cat $here/image.sh $here/entrypoint.sh | cksum | cut -d' ' -f1)
tests=${1:-'SubmissionTests,ContributionsTests,PublicListTests,SearchTests,SequencerTests,FollowersTests,EditingTests,ImportsTests,ApiTests,PublicCacheTests,SurvivalTests'}

for program in dockerd:docker.io debootstrap:debootstrap iptables:iptables; do
  command -v "${program%:*}" >/dev/null || missing+=("${program#*:}")
done
if [ -n "${missing:-}" ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

mkdir -p "$folder"
export DOCKER_HOST=unix://$folder/docker.sock
dockerd --storage-driver=vfs --data-root="$folder/data" --exec-root="$folder/exec" --pidfile="$folder/docker.pid" \
  -H "$DOCKER_HOST" >"$folder/dockerd.log" 2>&1 &
engine=$!
stop() {
  docker ps -aq | xargs -r docker rm -f -v >/dev/null 2>&1 || true
  kill "$engine" 2>/dev/null || true
  wait "$engine" 2>/dev/null || true
}
trap stop EXIT
for _ in $(seq 60); do
  docker version >/dev/null 2>&1 && break
  kill -0 "$engine" 2>/dev/null || { tail -n 5 "$folder/dockerd.log" >&2; exit 1; }
  sleep 0.5
done
echo "Docker engine: $(docker version --format '{{.Server.Version}}')"

docker image inspect "$image" >/dev/null 2>&1 || bash "$here/image.sh" "$image" "$suite" >"$folder/image.log" 2>&1 \
  || { tail -n 5 "$folder/image.log" >&2; exit 1; }
echo "Image: $image, $(docker run --rm --entrypoint /bin/sh "$image" -c '/usr/lib/postgresql/*/bin/postgres --version')"

# Ryuk, which removes what a killed test leaves, is an image too; the trap above does its work.
export TESTCONTAINERS_RYUK_DISABLED=true
${MAVEN:-./mvnw} --batch-mode --no-transfer-progress -Pquick -pl backend -am test -Dtest="$tests" \
  -Dsurefire.failIfNoSpecifiedTests=false \
  -Degide.test.servers=testcontainers -Degide.test.image="$image" ${MAVEN_ARGUMENTS:-}
