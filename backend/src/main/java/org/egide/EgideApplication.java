package org.egide;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application: one deployable, made of the modules under this package. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class EgideApplication {

    /**
     * Starts the application; the servers it needs (PostgreSQL, Keycloak, mail) are elsewhere.
     *
     * @param args Spring Boot's command line
     */
    public static void main(String[] args) {
        SpringApplication.run(EgideApplication.class, args);
    }
}
