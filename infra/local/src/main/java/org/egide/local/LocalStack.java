package org.egide.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.egide.EgideApplication;
import org.egide.merkle.SigningKey;
import org.egide.servers.Database;
import org.egide.servers.Databases;
import org.egide.servers.Keycloak;
import org.egide.servers.Keycloak.Realm;
import org.egide.servers.PostgreSql;
import org.egide.servers.ServerFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts everything on a machine that has only a JDK: a real PostgreSQL whose data stay in one folder, a real mail
 * server, the application, the demonstration, and then Keycloak, which the site does not wait for.
 */
public final class LocalStack {

    private static final String DATABASE = "egide";
    private static final Deque<Runnable> STARTED = new ConcurrentLinkedDeque<>();
    private static final Logger log = LoggerFactory.getLogger(LocalStack.class);

    private LocalStack() {}

    /**
     * Starts the stack and leaves it running. Its settings are the system properties of {@code LocalSettings}.
     *
     * @param args Spring Boot's command line
     */
    public static void main(String[] args) {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(LocalStack::stopAll, "stop"));
            stopWithMaven();
            start(args, LocalSettings.read());
        } catch (ServerFailure failure) {
            log.error(failure.getMessage());
            System.exit(1);
        } catch (RuntimeException failure) {
            // Said by Spring Boot; the mail server's threads would keep a half-started stack, and its ports, alive.
            log.error("The stack did not start.", failure);
            System.exit(1);
        }
    }

    private static void start(String[] args, LocalSettings settings) {
        PostgreSql server = new PostgreSql(settings.folder().resolve("postgresql"), settings.database());
        Keycloak keycloak = new Keycloak(
                settings.folder().resolve("keycloak"),
                settings.keycloak(),
                settings.smtp(),
                settings.site(),
                Realm.DEMONSTRATION);
        server.stopOrphan();
        keycloak.stopOrphan();
        settings.requirePorts();
        STARTED.push(server::close);
        // The application prepares itself meanwhile, and waits for it where it first needs it.
        CompletableFuture<Void> database = CompletableFuture.runAsync(() -> startDatabase(server));
        LocalMail.start(settings.smtp(), settings.imap(), settings.mail());
        ConfigurableApplicationContext site = startSite(args, server, database, settings, keycloak.issuer());
        STARTED.push(site::close);
        log.info("Égide answers at http://localhost:{}/, {} s after its start", settings.site(), age());
        site.getBeanProvider(DemonstrationLoader.class).ifAvailable(DemonstrationLoader::loadNow);
        log.info("The demonstration is loaded; mail is at http://localhost:{}/", settings.mail());
        if (settings.keycloak() != 0) {
            STARTED.push(keycloak::close);
            startKeycloak(keycloak);
        }
        site.getBeanProvider(DemonstrationLoader.class).ifAvailable(LocalStack::report);
    }

    /** The last minute of the start: the stack is at hand without it. */
    private static void report(DemonstrationLoader demonstration) {
        try {
            demonstration.reportNow();
            log.info("The demonstration's reports are published: /fr/consultations/acc-douvrin-finie/report");
        } catch (RuntimeException failure) {
            log.error("The demonstration's reports could not be published.", failure);
        }
    }

    private static void startDatabase(PostgreSql server) {
        try {
            server.start();
            Databases.ensure(server, DATABASE);
        } catch (ServerFailure failure) {
            log.error(failure.getMessage());
            System.exit(1);
        }
    }

    /** Maven killed leaves nobody to stop us: its end is ours. */
    private static void stopWithMaven() {
        if (Boolean.getBoolean("egide.local.stop-with-parent")) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(1)));
        }
    }

    private static double age() {
        Duration age =
                Duration.between(ProcessHandle.current().info().startInstant().orElseGet(Instant::now), Instant.now());
        return age.toMillis() / 1_000.0;
    }

    private static void startKeycloak(Keycloak keycloak) {
        try {
            keycloak.start();
            keycloak.awaitAnswer();
            log.info("Keycloak answers at {}: people can sign in", keycloak.issuer());
        } catch (ServerFailure failure) {
            // The site goes on without it, as it would in production.
            log.error(failure.getMessage());
        }
    }

    private static ConfigurableApplicationContext startSite(
            String[] args, PostgreSql server, CompletableFuture<Void> started, LocalSettings settings, String issuer) {
        SpringApplication application = new SpringApplication(EgideApplication.class, DemonstrationLoader.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers((GenericApplicationContext context) ->
                context.registerBean(FlywayMigrationStrategy.class, () -> flyway -> {
                    started.join();
                    flyway.migrate();
                }));
        Map<String, Object> properties = new HashMap<>(properties(Databases.named(server, DATABASE), settings, issuer));
        properties.putAll(mailbox(settings));
        application.setDefaultProperties(properties);
        return application.run(args);
    }

    private static Map<String, Object> properties(Database database, LocalSettings settings, String issuer) {
        return Map.ofEntries(
                Map.entry("server.port", settings.site()),
                Map.entry("spring.r2dbc.url", database.r2dbcUrl()),
                Map.entry("spring.r2dbc.username", database.user()),
                Map.entry("spring.r2dbc.password", database.password()),
                Map.entry("spring.flyway.url", database.jdbcUrl()),
                Map.entry("spring.flyway.user", database.user()),
                Map.entry("spring.flyway.password", database.password()),
                Map.entry("spring.mail.host", "localhost"),
                Map.entry("spring.mail.port", settings.smtp()),
                Map.entry("egide.site.demonstration", true),
                Map.entry("egide.site.publisher", "Commission d’exemple, 1 rue de l’Invention, 62000 Nulle-Part"),
                Map.entry("egide.site.director", "Dominique Exemple"),
                Map.entry("egide.site.host", "Cette machine, pour la démonstration"),
                Map.entry("egide.site.contact-name", "Camille Inventée"),
                Map.entry("egide.site.contact-phone", "01 99 00 00 00"),
                Map.entry("egide.site.contact-email", "contact@example.org"),
                Map.entry("egide.site.url", "http://localhost:" + settings.site()),
                Map.entry("egide.identity.issuer", issuer),
                Map.entry("egide.identity.client-secret", "egide-web-demo"),
                Map.entry("egide.identity.accounts-client-secret", "egide-accounts-demo"),
                Map.entry("egide.ledger.site", "localhost:" + settings.site()),
                Map.entry("egide.ledger.signing-key-file", signingKey(settings)),
                Map.entry("egide.moderation.original-key", "a25vd24gdG8gZXZlcnlvbmU6IGRlbW9uc3RyYXRpb24="),
                Map.entry("egide.accord.secret", "known to everyone: for the demonstration only"),
                Map.entry("egide.register.receipt-secret", "known to everyone: for the demonstration only"));
    }

    /** Where the demonstration receives e-mails: one mailbox of the local mail server. */
    private static Map<String, Object> mailbox(LocalSettings settings) {
        String box = "egide.mailbox.boxes[0].";
        return Map.of(
                "egide.mailbox.interval",
                "PT3S",
                box + "address",
                LocalMail.BOX,
                box + "host",
                "localhost",
                box + "port",
                settings.imap(),
                box + "tls",
                false,
                box + "password",
                LocalMail.BOX,
                box + "consultation",
                "acc-douvrin",
                box + "theme",
                "autres");
    }

    private static String signingKey(LocalSettings settings) {
        return SigningKey.ensure(settings.folder().resolve("log-key.pem")).toString();
    }

    /** What was started last is stopped first: the site before its database. */
    private static void stopAll() {
        for (Runnable stop = STARTED.poll(); stop != null; stop = STARTED.poll()) {
            stop.run();
        }
    }
}
