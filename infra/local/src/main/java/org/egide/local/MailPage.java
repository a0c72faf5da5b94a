package org.egide.local;

import com.icegreen.greenmail.util.GreenMail;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.egide.servers.MailText;
import org.egide.servers.ServerFailure;
import org.springframework.web.util.HtmlUtils;

/** A page with every mail that the local mail server received, the newest first: nothing leaves the machine. */
final class MailPage {

    private static final String HEAD = """
            <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Courrier – Égide</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
            pre{white-space:pre-wrap;font:inherit}article{border-top:1px solid;padding:1rem 0}</style></head><body>
            <h1>Courrier reçu</h1><p>Démonstration : rien ne quitte cette machine. Rechargez pour voir la suite.</p>
            """;

    private final GreenMail mail;

    private MailPage(GreenMail mail) {
        this.mail = mail;
    }

    /** Serves the page on this machine only. */
    static void start(GreenMail mail, int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", new MailPage(mail)::answer);
            server.start();
        } catch (IOException taken) {
            throw new ServerFailure("The page of the mail could not be served on port " + port + ".", taken);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] page = page().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, page.length);
        try (exchange) {
            exchange.getResponseBody().write(page);
        }
    }

    private String page() {
        List<MimeMessage> messages = Arrays.asList(mail.getReceivedMessages());
        Collections.reverse(messages);
        String articles = messages.stream().map(MailPage::article).collect(Collectors.joining());
        return HEAD + (articles.isEmpty() ? "<p>Aucun message.</p>" : articles) + "</body></html>";
    }

    private static String article(MimeMessage message) {
        try {
            return "<article><h2>%s</h2><p>%s · %s</p><pre>%s</pre></article>"
                    .formatted(
                            escaped(message.getSubject()),
                            escaped(Arrays.toString(message.getAllRecipients())),
                            escaped(String.valueOf(message.getSentDate())),
                            escaped(MailText.of(message)));
        } catch (MessagingException unreadable) {
            return "<article><p>Message illisible.</p></article>";
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(String.valueOf(text), "UTF-8");
    }
}
