package id.kentongan.bench;

import java.util.List;

/**
 * How a reader gets to what is sent.
 *
 * @param port on this machine
 * @param headers lines of the handshake, each with its end
 * @param greeting what is said after the handshake to hear everything
 */
record Door(int port, String path, String headers, List<String> greeting) {}
