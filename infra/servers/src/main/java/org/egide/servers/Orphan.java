package org.egide.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server left running by a program that was killed: found by its recorded process id, checked, and stopped. */
final class Orphan {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Orphan() {}

    /** The process recorded in the first line of the file, if it runs and its command line names the folder. */
    static Optional<ProcessHandle> find(Path pidFile, Path folder) {
        return recordedPid(pidFile).flatMap(ProcessHandle::of).filter(process -> belongsTo(process, folder));
    }

    static Optional<Long> recordedPid(Path pidFile) {
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.valueOf(lines.getFirst().trim()));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** A process id is soon given to somebody else: only a command line that names our folder is ours. */
    private static boolean belongsTo(ProcessHandle process, Path folder) {
        return process.isAlive() && commandLine(process).contains(folder.toString());
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException notLinux) {
            return process.info().commandLine().orElse("");
        }
    }

    /** Asks the process and its children to end, and ends them if they have not after a few seconds. */
    static void stop(ProcessHandle process) {
        List<ProcessHandle> family = process.descendants().toList();
        process.destroy();
        if (!ended(process)) {
            kill(process);
        }
        family.forEach(Orphan::kill);
    }

    /** Ends the process and its children at once. */
    static void kill(ProcessHandle process) {
        List<ProcessHandle> family = process.descendants().toList();
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        ended(process);
        family.forEach(Orphan::ended);
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException late) {
            return !process.isAlive();
        }
    }
}
