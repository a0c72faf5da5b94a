package org.egide.servers;

/** A PostgreSQL server that can be stopped, killed and started again at the same address. */
public interface DatabaseServer extends AutoCloseable {

    /** Starts the server if it is not running, and waits until it answers. */
    void start();

    /** Stops the server in good order. */
    void stop();

    /** Ends every process of the server at once, as a power cut would. */
    void kill();

    /** The database {@code postgres}, as a superuser. */
    Database administration();

    /** Stops the server in good order and starts it again. */
    default void restart() {
        stop();
        start();
    }

    @Override
    default void close() {
        stop();
    }
}
