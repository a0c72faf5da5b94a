package org.egide.importing;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A form with files (RFC 7578), which Java's HTTP client does not know. */
final class Multipart {

    private final String boundary = "egide-" + UUID.randomUUID();
    private final List<byte[]> parts = new ArrayList<>();

    String type() {
        return "multipart/form-data; boundary=" + boundary;
    }

    void file(String name, String fileName, byte[] bytes) {
        String safe = fileName.replaceAll("[\"\\r\\n]", "_");
        begin("name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream".formatted(name, safe));
        parts.add(bytes);
        parts.add("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    void text(String name, String value) {
        begin("name=\"%s\"".formatted(name));
        parts.add((value + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private void begin(String disposition) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        parts.add(head.getBytes(StandardCharsets.UTF_8));
    }

    BodyPublisher body() {
        List<byte[]> whole = new ArrayList<>(parts);
        whole.add(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArrays(whole);
    }
}
