package id.kentongan.telephony.config;

/** An operator's line: whoever calls from its address is answered. */
public record Trunk(String id, Network address, String name) {}
