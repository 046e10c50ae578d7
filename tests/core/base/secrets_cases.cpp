#include "base/secrets.h"

#include "support/cases.h"

using namespace dice;

CASE(secrets, areHiddenInAddresses)
{
    const auto hidden = [](const char* text, const char* open) { CHECK_EQ(withoutSecrets(text), std::string(open)); };
    hidden("https://site.org/a?token=abc&type=Model: gone.", "https://site.org/a?token=...&type=Model: gone.");
    hidden("https://me:pass@site.org/a@b?x=1", "https://site.org/a@b?x=...");
    hidden("https://key@site.org", "https://site.org");
    hidden("http://site.org/a?abc", "http://site.org/a?...");
    hidden("http://site.org/a?token=#access_token=abc", "http://site.org/a?token=#access_token=...");
    hidden("http://a/?k=1 and http://b/?Signature=x;Expires=3", "http://a/?k=... and http://b/?Signature=...;Expires=...");
    hidden("\"https://site.org/a?X-Amz-Signature=ab%3Dc\"", "\"https://site.org/a?X-Amz-Signature=...\"");
    hidden("https://site.org/a?TYPE=Model", "https://site.org/a?TYPE=Model");
}

CASE(secrets, areHiddenOutsideOfAddresses)
{
    const auto hidden = [](const char* text, const char* open) { CHECK_EQ(withoutSecrets(text), std::string(open)); };
    hidden("site.org/a?token=abc, found", "site.org/a?token=..., found");
    hidden("Authorization: Bearer abcdefgh and on", "Authorization: Bearer ... and on");
    hidden("authorization: token abcdefgh", "authorization: token ...");
    hidden("{\"Authorization\": \"Bearer abcdefgh\"}", "{\"Authorization\": \"Bearer ...\"}");
    hidden("your key hf_abcdefghijklmnop123 ends", "your key ... ends");
    hidden("api_key=abc;access_token=def", "api_key=...;access_token=...");
}

CASE(secrets, otherTextStaysAsItIs)
{
    for (const char* text : {"", "Expected at most 77 tokens: 80.", "a ring bearer of gold", "steps=20, seed=3", "hf_model", "a = b",
             "Cannot open /models/x.safetensors: No such file.", "(token:1.2)", "https://site.org/a/b.safetensors"})
        CHECK_EQ(withoutSecrets(text), std::string(text));
}
