#!/usr/bin/env bash
# Builds a tree as a job array of a private Slurm of one node, started for this alone and taken down again, and merges
# what its shards made: tests/whole/slurm_array.sh PROGRAM TREE SHARDS. Status 77: there is no Slurm here that would run.
set -euo pipefail
program=$1 tree=$2 shards=$3
for needed in slurmctld slurmd munged sbatch; do command -v "$needed" >/dev/null || exit 77; done
[ "$(id -u)" = 0 ] || exit 77

folder=$(mktemp -d)
chmod 755 "$folder"
mkdir "$folder"/munge "$folder"/state "$folder"/spool "$folder"/log
stop() {
    scontrol shutdown >/dev/null 2>&1 || true
    munged --stop --socket="$folder/munge/socket" >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT
head -c 128 /dev/urandom >"$folder/munge/key"
chmod 400 "$folder/munge/key"
munged --key-file="$folder/munge/key" --socket="$folder/munge/socket" --pid-file="$folder/munge/pid" \
    --log-file="$folder/munge/log" --seed-file="$folder/munge/seed" >&2

host=$(hostname -s)
port=$((20000 + $$ % 20000))
cat >"$folder/slurm.conf" <<CONF
ClusterName=one
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
AuthInfo=socket=$folder/munge/socket
SlurmctldPort=$port
SlurmdPort=$((port + 1))
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmctldLogFile=$folder/log/slurmctld
SlurmdLogFile=$folder/log/slurmd
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=batch_sched_delay=0
MailProg=/bin/true
ReturnToService=2
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=main Nodes=$host Default=YES State=UP
CONF
export SLURM_CONF=$folder/slurm.conf
{ slurmctld && slurmd; } >&2 || exit 77
for _ in $(seq 200); do [ "$(sinfo -h -o %T 2>/dev/null)" = idle ] && break; sleep 0.1; done
[ "$(sinfo -h -o %T)" = idle ] || { tail "$folder"/log/* >&2; exit 77; }

cat >"$folder/editions.sh" <<JOB
#!/bin/bash
cd "$tree"
exec "$program" build --into out --output screen --jobs 1 --quiet --no-cache \
    --shard "\$SLURM_ARRAY_TASK_ID/\$SLURM_ARRAY_TASK_COUNT"
JOB
array=$(sbatch --parsable --array="1-$shards" --output="$folder/task.%a" "$folder/editions.sh")
for _ in $(seq 600); do [ -z "$(squeue -h -j "$array" 2>/dev/null)" ] && break; sleep 0.2; done
scontrol -o show job "$array" | tr ' ' '\n' | grep -E '^(JobState|ExitCode)=' | sort | uniq -c >&2
states=$(scontrol -o show job "$array" | tr ' ' '\n' | grep '^JobState=')
# Never begun: this machine has no room for a job.
case $states in *PENDING*) exit 77 ;; esac
if grep -q 'FAILED\|RUNNING' <<<"$states"; then
    cat "$folder"/task.* >&2
    exit 1
fi
cd "$tree"
"$program" merge out/manifest-*-of-"$shards".json --quiet
