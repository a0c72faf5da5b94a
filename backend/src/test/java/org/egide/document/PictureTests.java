package org.egide.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.egide.document.Picture.Kind;
import org.egide.shared.Refusal;
import org.egide.testing.VeraPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of strangers: told, bounded, harmless. */
class PictureTests {

    @Test
    void aPictureThatNothingTellsIsRefused() {
        refuses(Samples.png(10, 10), " \n", "picture-without-alternative");
        assertThat(Picture.decorative(Samples.png(10, 10)).isDecorative()).isTrue();
    }

    /** A header of 8,000 × 6,250 pixels, and nothing after it: what is decoded would fail otherwise. */
    @Test
    void fiftyMegapixelsAreRefusedBeforeTheyAreDecoded() {
        byte[] png = Samples.png(10, 10);
        ByteBuffer.wrap(png).putInt(16, 8_000).putInt(20, 6_250);
        refuses(png, "Une rive", "picture-too-large");
        refuses(new byte[PictureReader.MOST_BYTES + 1], "Une rive", "picture-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "texte", "<svg", "<html xmlns='http://www.w3.org/1999/xhtml'/>", "\u0089PNG"})
    void whatIsNoPictureIsRefused(String file) {
        refuses(file.getBytes(StandardCharsets.UTF_8), "Une rive", "picture-unreadable");
    }

    @Test
    void anEndlessSvgIsRefused() {
        refuses(
                svg("<!DOCTYPE svg [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>", "<text>&b;</text>"),
                "Une rive",
                "picture-unreadable");
        refuses(svg("", "<g>".repeat(100) + "</g>".repeat(100)), "Une rive", "picture-too-large");
    }

    @Test
    void anSvgKeepsItsShapesAndNothingThatRunsOrLeadsOut() {
        byte[] file = svg("", """
                <script>alert(1)</script><style>@import url(https://example.org/a.css);</style>
                <image href="https://example.org/a.png" width="9" height="9"/>
                <foreignObject><p xmlns="http://www.w3.org/1999/xhtml">alert(1)</p></foreignObject>
                <a href="javascript:alert(1)"><circle r="4"/></a>
                <rect onclick="alert(1)" style="fill: #14487a; background: url(https://example.org/b.png)"
                  width="10" height="10" stroke="url(https://example.org/c#d)"/>
                """);

        Picture picture = Picture.of(file, "Un carré");

        assertThat(new String(picture.bytes(), StandardCharsets.UTF_8))
                .contains("<rect", "fill=\"#14487a\"", "width=\"10\"")
                .doesNotContain("alert", "example.org", "script", "style", "image", "foreign", "circle");
    }

    @Test
    void aPhotographLosesWhereItWasTakenAndStandsUpright() throws IOException {
        byte[] plain = Samples.encoded(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "jpeg");
        byte[] exif = withExif(plain, 6, "GPS 43.6");

        Picture picture = Picture.of(exif, "Une rive");

        assertThat(picture.kind()).isEqualTo(Kind.JPEG);
        assertThat(List.of(picture.width(), picture.height())).containsExactly(20, 40);
        assertThat(new String(picture.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
    }

    @Test
    void aLargePhotographIsKeptNoLargerThanPaperNeeds() {
        Picture picture = Picture.of(Samples.png(5_000, 100), "Une rive");
        assertThat(picture.width()).isLessThanOrEqualTo(2_400);
    }

    /** Whatever a page asks for, no address of it is ever called. */
    @Test
    void theMakingOfAPdfFetchesNothing() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            calls.incrementAndGet();
            call.sendResponseHeaders(404, -1);
            call.close();
        });
        server.start();
        try {
            String at = "http://127.0.0.1:" + server.getAddress().getPort();
            String page = """
                    <!DOCTYPE html><html lang="fr"><head><title>Un essai</title>
                    <link rel="stylesheet" href="%1$s/a.css" />
                    <style>@import url(%1$s/b.css); @font-face { font-family: X; src: url(%1$s/c.ttf); }
                    p { background: url(%1$s/d.png); font-family: X, Atkinson; }</style></head>
                    <body><h1>Un essai</h1><p>Mots</p><p><img src="%1$s/e.png" alt="rien" /></p>
                    <p><img src="%1$s/f.svg" alt="rien" /></p><p><img src="file:///etc/hostname" alt="rien" /></p>
                    <object type="image/png" data="%1$s/g.png">rien</object></body></html>""".formatted(at);
            byte[] pdf = PdfPress.press(
                    page, new Paper("Un essai", "Un essai", List.of(), Locale.FRENCH, Instant.EPOCH, List.of()));
            assertThat(pdf).isNotEmpty();
            assertThat(calls).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void picturesOfEveryKindMakeAGoodPdf() throws IOException {
        BufferedImage grey = new BufferedImage(30, 30, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage clear = new BufferedImage(30, 30, BufferedImage.TYPE_INT_ARGB);
        VeraPdf.accepts(Samples.documents()
                .pdfNow(Samples.of(
                        new Block.Illustration(Picture.of(Samples.encoded(grey, "png"), "Gris"), "Gris"),
                        new Block.Illustration(Picture.of(Samples.encoded(grey, "jpeg"), "Gris"), ""),
                        new Block.Illustration(Picture.of(Samples.encoded(clear, "png"), "Rien"), ""),
                        new Block.Illustration(Picture.of(Samples.chart(), "Des barres"), "Des barres"),
                        new Block.Illustration(Picture.decorative(Samples.chart()), ""))));
    }

    private static byte[] svg(String before, String inside) {
        return (before + "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20'>" + inside + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] withExif(byte[] jpeg, int orientation, String words) throws IOException {
        ByteBuffer tiff = ByteBuffer.allocate(26);
        tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        byte[] said = words.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        int length = 2 + 6 + tiff.capacity() + said.length;
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        out.write(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        out.write(tiff.array());
        out.write(said);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static void refuses(byte[] file, String alternative, String code) {
        assertThatThrownBy(() -> Picture.of(file, alternative))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
