package org.yardstick.platform.register.credential;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/** The certificate that a PKCS#12 file wants beside a private key. Nobody trusts it and nothing is read from it but the public half. */
final class SelfSigned {
    /** What RFC 5280 writes where there is no end. */
    private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    /** RFC 8410. */
    private static final ASN1ObjectIdentifier ED25519 = new ASN1ObjectIdentifier("1.3.101.112");

    private SelfSigned() {}

    static Certificate certificate(String name, KeyPair pair, IssuerKey.Suite suite, Instant at)
            throws IOException, GeneralSecurityException {
        var algorithm = algorithm(suite);
        var named = new X500Name("CN=" + name);
        var generator = new V3TBSCertificateGenerator();
        generator.setSerialNumber(new ASN1Integer(BigInteger.valueOf(at.toEpochMilli())));
        generator.setSignature(algorithm);
        generator.setIssuer(named);
        generator.setSubject(named);
        generator.setStartDate(new Time(Date.from(at)));
        generator.setEndDate(new Time(Date.from(NEVER)));
        generator.setSubjectPublicKeyInfo(
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
        var content = generator.generateTBSCertificate();
        var signer = Signature.getInstance(suite == IssuerKey.Suite.RSA ? "SHA256withRSA" : "Ed25519");
        signer.initSign(pair.getPrivate());
        signer.update(content.getEncoded("DER"));
        var whole = new ASN1EncodableVector();
        whole.add(content);
        whole.add(algorithm);
        whole.add(new DERBitString(signer.sign()));
        var der = new DERSequence(whole).getEncoded("DER");
        return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private static AlgorithmIdentifier algorithm(IssuerKey.Suite suite) {
        return switch (suite) {
            case ED25519 -> new AlgorithmIdentifier(ED25519);
            case RSA -> new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
        };
    }
}
