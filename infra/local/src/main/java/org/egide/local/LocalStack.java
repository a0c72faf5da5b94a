package org.egide.local;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.Map;
import org.egide.EgideApplication;
import org.egide.servers.Database;
import org.egide.servers.Databases;
import org.egide.servers.Ports;
import org.egide.servers.PostgreSql;
import org.egide.servers.ServerFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts everything on a machine that has only a JDK: a real PostgreSQL whose data stay in one folder, a real mail
 * server, the application, the demonstration.
 */
public final class LocalStack {

    private static final Logger log = LoggerFactory.getLogger(LocalStack.class);

    private LocalStack() {}

    /**
     * Starts the stack and leaves it running.
     *
     * <p>Settings are system properties: {@code egide.local.data} (the folder), {@code egide.local.port},
     * {@code egide.local.database-port}, {@code egide.local.smtp-port}, {@code egide.local.imap-port}.
     *
     * @param args Spring Boot's command line
     */
    public static void main(String[] args) {
        try {
            start(args);
        } catch (ServerFailure failure) {
            log.error(failure.getMessage());
            System.exit(1);
        }
    }

    private static void start(String[] args) {
        Path folder = Path.of(System.getProperty("egide.local.data", ".egide"));
        int port = port("egide.local.port", 8080);
        int smtp = port("egide.local.smtp-port", 3025);
        int imap = port("egide.local.imap-port", 3143);
        PostgreSql server = new PostgreSql(folder.resolve("postgresql"), port("egide.local.database-port", 5433));
        Ports.require("the site", port, "egide.local.port");
        Ports.require("SMTP", smtp, "egide.local.smtp-port");
        Ports.require("IMAP", imap, "egide.local.imap-port");
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-database"));
        startMail(smtp, imap);
        ConfigurableApplicationContext site = startSite(args, Databases.ensure(server, "egide"), port, smtp);
        site.getBean(Demonstration.class).load().block();
        log.info("Égide answers at http://localhost:{}/", port);
    }

    private static ConfigurableApplicationContext startSite(String[] args, Database database, int port, int smtp) {
        SpringApplication application = new SpringApplication(EgideApplication.class, Demonstration.class);
        application.setDefaultProperties(Map.ofEntries(
                Map.entry("server.port", port),
                Map.entry("spring.r2dbc.url", database.r2dbcUrl()),
                Map.entry("spring.r2dbc.username", database.user()),
                Map.entry("spring.r2dbc.password", database.password()),
                Map.entry("spring.flyway.url", database.jdbcUrl()),
                Map.entry("spring.flyway.user", database.user()),
                Map.entry("spring.flyway.password", database.password()),
                Map.entry("spring.mail.host", "localhost"),
                Map.entry("spring.mail.port", smtp),
                Map.entry("egide.register.receipt-secret", "known to everyone: for the demonstration only")));
        return application.run(args);
    }

    private static void startMail(int smtp, int imap) {
        GreenMail mail = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtp, "localhost", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imap, "localhost", ServerSetup.PROTOCOL_IMAP)
        });
        mail.start();
    }

    private static int port(String property, int usual) {
        return Integer.getInteger(property, usual);
    }
}
