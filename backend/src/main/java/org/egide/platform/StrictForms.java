package org.egide.platform;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.egide.shared.InvalidRequest;
import org.egide.shared.TooLarge;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ReactiveHttpInputMessage;
import org.springframework.http.codec.FormHttpMessageReader;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/**
 * Reads forms as they were sent: what is not UTF-8 is refused with {@code form-not-unicode} instead of being altered in
 * silence, what is too large with {@code body-too-large}.
 */
final class StrictForms extends FormHttpMessageReader {

    @Override
    public Mono<MultiValueMap<String, String>> readMono(
            ResolvableType type, ReactiveHttpInputMessage message, Map<String, Object> hints) {
        return DataBufferUtils.join(message.getBody(), getMaxInMemorySize())
                .onErrorMap(DataBufferLimitException.class, tooLarge -> new TooLarge("body-too-large"))
                .map(StrictForms::read);
    }

    private static MultiValueMap<String, String> read(DataBuffer buffer) {
        String sent = buffer.toString(StandardCharsets.ISO_8859_1);
        DataBufferUtils.release(buffer);
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (String pair : sent.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                form.add(
                        decoded(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? null : decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.length());
        try {
            for (int i = 0; i < part.length(); i++) {
                char c = part.charAt(i);
                if (c == '%') {
                    bytes.write(Integer.parseInt(part, i + 1, i + 3, 16));
                    i += 2;
                } else {
                    bytes.write(c == '+' ? ' ' : c);
                }
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException | IndexOutOfBoundsException | NumberFormatException unreadable) {
            throw new InvalidRequest("form-not-unicode");
        }
    }
}
