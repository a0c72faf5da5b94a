package org.egide.qda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Projects and files for the tests. */
final class QdaProjects {

    static final UUID GUARANTOR = UUID.fromString("11111111-0000-4000-8000-000000000001");
    static final UUID WATER = UUID.fromString("22222222-0000-4000-8000-000000000001");
    static final UUID SPRING = UUID.fromString("22222222-0000-4000-8000-000000000002");
    static final UUID TEXT = UUID.fromString("33333333-0000-4000-8000-000000000001");
    static final Instant AT = Instant.parse("2021-04-05T10:30:00Z");

    private QdaProjects() {}

    static QdaProject ofText(String text, List<QdaSelection> selections) {
        return new QdaProject(
                "Une usine",
                "Égide",
                AT,
                List.of(new QdaUser(GUARANTOR, "Garante (inventée)")),
                List.of(
                        new QdaCode(WATER, null, "L’eau", "Ce qui est dit de l’eau", true),
                        new QdaCode(SPRING, WATER, "La source <tarit> & \"baisse\"", "", true)),
                List.of(new QdaSource(
                        TEXT, "n° 1", text, selections, List.of(), new LinkedHashMap<>(Map.of("canal", "lettre")))),
                List.of(new QdaSet(
                        UUID.fromString("44444444-0000-4000-8000-000000000001"),
                        "Contre",
                        List.of(SPRING),
                        List.of(TEXT))));
    }

    static QdaSelection passage(int from, int to, UUID code) {
        return new QdaSelection(
                UUID.nameUUIDFromBytes((from + "-" + to + code).getBytes(StandardCharsets.UTF_8)),
                from,
                to,
                GUARANTOR,
                AT,
                List.of(code));
    }

    static byte[] bytes(QdaProject project) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            QdpxWriter.write(project, out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toByteArray();
    }

    /** An archive of given parts, by name. */
    static byte[] archive(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toByteArray();
    }

    /** An archive with a document and one text. */
    static byte[] archive(String document, String text) {
        return archive(Map.of(
                "project.qde", document.getBytes(StandardCharsets.UTF_8),
                "Sources/a.txt", text.getBytes(StandardCharsets.UTF_8)));
    }
}
