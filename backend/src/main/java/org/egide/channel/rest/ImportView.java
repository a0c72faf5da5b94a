package org.egide.channel.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.egide.channel.ImportJob;
import org.jspecify.annotations.Nullable;

/**
 * An import, as far as it went.
 *
 * @param id its id
 * @param status where it stands
 * @param fileName the name of the file
 * @param fileSize its bytes
 * @param fileSha256 their hash, in hexadecimal
 * @param source the name of what it comes from
 * @param operator who asked for it
 * @param createdAt when it was asked for
 * @param startedAt when its first line was read
 * @param endedAt when its last line was
 * @param total lines of the file, the header apart
 * @param read lines read so far
 * @param received lines that became contributions
 * @param known lines whose contribution was there already
 * @param skipped lines that the mapping leaves out
 * @param bad lines that could not be received
 */
@Schema(example = """
        {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "status": "RUNNING", "fileName": "registre.csv",
         "fileSize": 48211, "fileSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         "source": "registre", "operator": "Camille Exemple", "createdAt": "2021-04-05T09:30:00Z",
         "startedAt": "2021-04-05T09:30:01Z", "endedAt": null, "total": 696, "read": 400, "received": 398,
         "known": 0, "skipped": 0, "bad": 2}""")
public record ImportView(
        UUID id,
        ImportJob.State status,
        String fileName,
        long fileSize,
        String fileSha256,
        String source,
        String operator,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long total,
        long read,
        long received,
        long known,
        long skipped,
        long bad) {

    /** The view of an import. */
    static ImportView of(ImportJob job) {
        return new ImportView(
                job.id(),
                job.state(),
                job.file().name(),
                job.file().size(),
                job.file().sha256(),
                job.source(),
                job.operator(),
                job.times().created(),
                job.times().started(),
                job.times().ended(),
                job.counts().total(),
                job.counts().read(),
                job.counts().received(),
                job.counts().known(),
                job.counts().skipped(),
                job.counts().bad());
    }
}
