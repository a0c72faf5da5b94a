package org.egide.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * One database of a running server.
 *
 * @param host where the server listens
 * @param port where the server listens
 * @param name the database
 * @param user who owns the database
 * @param password that user's
 */
public record Database(String host, int port, String name, String user, String password) {

    /** The address for JDBC, without user or password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    /** The address for R2DBC, without user or password. */
    public String r2dbcUrl() {
        return "r2dbc:postgresql://" + host + ":" + port + "/" + name;
    }

    /**
     * A connection to this database.
     *
     * @throws SQLException when the server refuses it
     */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), user, password);
    }

    Database named(String other) {
        return new Database(host, port, other, user, password);
    }
}
