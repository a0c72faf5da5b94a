package org.egide.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.egide.document.Picture;
import org.egide.report.Pictures.Place;
import org.egide.report.Pictures.Upload;
import org.egide.report.Pictures.Words;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class PicturesTests extends ReportTest {

    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'>%s</svg>";

    @Test
    void aPictureIsWhatItsBytesSayAndIsKeptWithoutWordsUntilSomebodyFindsThem() throws IOException {
        Illustration one = await(add("plan.pdf", png(40, 30), ""));
        assertThat(one.kind()).isEqualTo(Picture.Kind.PNG);
        assertThat(one.alternative()).isEmpty();
        assertThat(one.number()).isEqualTo(1);
        Illustration told = await(pictures.describe(space(), 1, 1, new Words("Le plan du site", "Plan, janvier 2021")));
        assertThat(told.alternative()).isEqualTo("Le plan du site");
        Picture drawn = await(pictures.file(space(), 1, 1));
        assertThat(drawn.width()).isEqualTo(40);
        assertThat(drawn.alternative()).isEqualTo("Le plan du site");
        pictures.remove(space(), 1, 1).block();
        assertThat(codeOf(pictures.file(space(), 1, 1))).isEqualTo("unknown-picture");
        assertThat(await(add("plan.png", png(4, 3), "")).number()).isEqualTo(2);
    }

    @Test
    void aDrawingThatRunsIsRefusedWhateverItsName() {
        assertThat(codeOf(add("dessin.png", svg("<rect width='3' height='3'/>"), "")))
                .isEqualTo("accepted");
        assertThat(codeOf(add("a.svg", svg("<script>alert(1)</script>"), ""))).isEqualTo("picture-with-script");
        assertThat(codeOf(add("a.svg", svg("<rect onload='alert(1)' width='3' height='3'/>"), "")))
                .isEqualTo("picture-with-script");
        assertThat(codeOf(add("a.svg", "<html/>".getBytes(StandardCharsets.UTF_8), "")))
                .isEqualTo("picture-unreadable");
        assertThat(codeOf(add("a.svg", "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>".getBytes(StandardCharsets.UTF_8), "")))
                .isEqualTo("picture-unreadable");
    }

    /** A few dozen bytes that say that they are a picture of 900 million pixels. */
    @Test
    void aPictureLargerThanItsFileIsRefusedBeforeItIsDecoded() {
        assertThat(codeOf(add("bombe.png", header(30_000, 30_000), ""))).isEqualTo("picture-too-large");
        assertThat(codeOf(add("lourd.png", new byte[Pictures.MOST_BYTES + 1], "")))
                .isEqualTo("picture-too-large");
        assertThat(codeOf(add("vide.png", new byte[0], ""))).isEqualTo("picture-unreadable");
        assertThat(codeOf(add("a.png", "GIF89a".getBytes(StandardCharsets.UTF_8), "")))
                .isEqualTo("picture-unreadable");
    }

    @Test
    void wordsThatAreTooLongAreRefused() throws IOException {
        assertThat(codeOf(add("a.png", png(4, 3), "x".repeat(1_001)))).isEqualTo("invalid-fields");
    }

    private Mono<Illustration> add(String name, byte[] file, String alternative) {
        return pictures.add(new Place(space(), 1, null), new Upload(name, file), new Words(alternative, ""), CAMILLE);
    }

    private static byte[] svg(String inside) {
        return SVG.formatted(inside).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] header(int width, int height) {
        ByteBuffer chunk = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(chunk.array());
        return ByteBuffer.allocate(64)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put(chunk.array())
                .putInt((int) sum.getValue())
                .array();
    }
}
